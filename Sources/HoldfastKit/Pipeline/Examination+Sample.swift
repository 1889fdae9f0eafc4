// SPDX-License-Identifier: Apache-2.0

package import Reports

extension Examination {
  /// A random sample of the services, the same for the same seed on any machine.
  package func sample(_ request: Sample.Request) -> Sample {
    Sample(request, from: assessment) {
      SHA256.digest(of: $0).text
    }
  }
}
