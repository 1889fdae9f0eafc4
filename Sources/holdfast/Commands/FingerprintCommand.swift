// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast fingerprint ID…`: the fingerprint of a record, and what names an older one.
struct FingerprintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerprint",
    abstract: "Prints the fingerprint of a service, BIA or plan, and what names an older one.",
    discussion: """
      An approval, an exercise or an acknowledgement that names a fingerprint holds while it is the \
      current one. With --fields, the digests of the parts are printed too, for 'approval.fields': \
      then it can be said later what changed.
      """)

  @Argument(help: "Ids, or kinds with ids such as service:payments or plan:payments-plan.")
  var ids: [String]

  @OptionGroup var place: PlaceOptions

  @OptionGroup var date: DateOptions

  @Flag(help: "Print the digest of each part as well.")
  var fields = false

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = output.console(environment)
    let request = place.request(environment, asOf: date)
    try withExamination(request, on: console) { examination in
      for id in ids {
        let text = try carryOut(on: console) { () throws(Failure) in
          try examination.fingerprintText(of: id, withFields: fields)
        }
        try deliver(text, on: console)
      }
    }
  }
}
