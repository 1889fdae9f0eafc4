// SPDX-License-Identifier: Apache-2.0

/// What is gone: nodes of the graph, each with the moment before which it cannot come back.
struct Loss {
  struct Entry {
    let node: Int32
    /// Of a service, when its own steps may begin at the earliest.
    let notBefore: Elapsed
    /// Of a supplier, when it is back, in the place of its RTO.
    var isBackThen = false
  }

  var entries: [Entry] = []

  init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// The loss of services and suppliers that come back by themselves.
  init(nodes: some Sequence<Int>) {
    entries = nodes.map { Entry(node: Int32($0), notBefore: .atOnce) }
  }
}
