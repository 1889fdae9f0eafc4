// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Synchronization
import Testing

@Suite struct ParallelMapTests {
  struct Problem: Error, Hashable {
    let item: Int
  }

  @Test(arguments: [0, 1, 2, 31, 1000], [1, 2, 7])
  func `results are in the order of the items`(count: Int, jobs: Int) {
    let squares = parallelMap(Array(0..<count), jobs: jobs) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 7])
  func `the error is that of the first item that has one`(jobs: Int) {
    #expect(throws: Problem(item: 300)) {
      try parallelMap(Array(0..<1000), jobs: jobs) { item throws(Problem) in
        if item >= 300 { throw Problem(item: item) }
        return item
      }
    }
  }

  @Test(arguments: [1, 2, 7])
  func `a worker keeps its state from item to item`(jobs: Int) {
    let counts = parallelMap(Array(0..<500), jobs: jobs, makeWorker: { 0 }) { worker, _ in
      worker += 1
      return worker
    }
    #expect(counts.count { $0 == 1 } <= jobs)
    #expect(counts.allSatisfy { $0 >= 1 })
  }

  @Test(arguments: [1, 2, 7])
  func `two results come in the order of what was asked`(jobs: Int) {
    let (number, word) = both(jobs: jobs, { 6 * 7 }, { "so".uppercased() })
    #expect(number == 42)
    #expect(word == "SO")
  }

  @Test func `one job works through the items in their order, with one state`() throws {
    let counts = parallelMap(Array(0..<50), jobs: 1, makeWorker: { 0 }) { worker, item in
      worker += 1
      return worker - item
    }
    #expect(Set(counts) == [1])
  }

  @Test(arguments: [1, 3])
  func `each index is visited once`(jobs: Int) {
    let visits = Mutex<[Int]>([])
    parallelForEach(200, jobs: jobs, makeWorker: {}) { _, index in
      visits.withLock { $0.append(index) }
    }
    #expect(visits.withLock { $0.sorted() } == Array(0..<200))
  }
}
