// SPDX-License-Identifier: Apache-2.0

internal import Dispatch
internal import Synchronization

// Work on many items at once, with results that do not depend on how many workers there are:
//
// 1. `parallelForEach` starts the workers, each with a state of its own.
// 2. `RangeQueue` hands out ranges of indices from one atomic counter.
// 3. `parallelMap` collects what each range gave and puts it into the order of the items.
// 4. `both` does two things of which neither needs the other.
//
// Threads of Dispatch, because the callers are synchronous and a task group would make all of them
// asynchronous; Dispatch never starts more threads than there are cores. One job is a plain loop.

/// The results for all items, in the order of the items.
///
/// - Parameter jobs: how many items are worked on at once; 1 starts no thread.
/// - Throws: the error of the first item, in the order of the items, that has one.
package func parallelMap<Element: Sendable, Result: Sendable, Problem: Error>(
  _ items: [Element], jobs: Int, _ body: @Sendable (Element) throws(Problem) -> Result
) throws(Problem) -> [Result] {
  try parallelMap(items, jobs: jobs, makeWorker: {}) { (_, item) throws(Problem) in
    try body(item)
  }
}

/// The results for all items, in the order of the items, by workers that keep a state.
///
/// - Parameter makeWorker: the state of a worker, such as its buffers; made on its own thread.
package func parallelMap<
  Element: Sendable, Result: Sendable, Worker: ~Copyable, Problem: Error
>(
  _ items: [Element], jobs: Int, makeWorker: @Sendable () -> Worker,
  _ body: @Sendable (inout Worker, Element) throws(Problem) -> Result
) throws(Problem) -> [Result] {
  let pieces = Mutex<[(start: Int, results: [Result])]>([])
  try parallelRanges(items.count, jobs: jobs, makeWorker: makeWorker) {
    (worker, range) throws(Problem) in
    var results: [Result] = []
    results.reserveCapacity(range.count)
    for index in range {
      results.append(try body(&worker, items[index]))
    }
    pieces.withLock { [results] in $0.append((range.lowerBound, results)) }
  }
  return pieces.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
}

/// Does something for each index below a count, by workers that keep a state.
///
/// - Throws: the error of the first index that has one; later indices may have been left out.
package func parallelForEach<Worker: ~Copyable, Problem: Error>(
  _ count: Int, jobs: Int, makeWorker: @Sendable () -> Worker,
  _ body: @Sendable (inout Worker, Int) throws(Problem) -> Void
) throws(Problem) {
  try parallelRanges(count, jobs: jobs, makeWorker: makeWorker) {
    (worker, range) throws(Problem) in
    for index in range {
      try body(&worker, index)
    }
  }
}

/// The results of two pieces of work of which neither needs the other.
///
///     let (calendars, findings) = both(jobs: 2, { calendars(of: plans) }, { index(findings) })
///
/// - Parameter jobs: 1 does one after the other.
package func both<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let one = Mutex<First?>(nil)
  let other = Mutex<Second?>(nil)
  parallelForEach(2, jobs: jobs, makeWorker: {}) { _, place in
    if place == 0 {
      let result = first()
      one.withLock { $0 = result }
    } else {
      let result = second()
      other.withLock { $0 = result }
    }
  }
  return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
}

/// Does something for each range of indices below a count.
///
/// Ranges are handed out in order and a worker ends the range it has, so all ranges below a failed
/// one are done: the error with the lowest start is that of the first index that fails.
private func parallelRanges<Worker: ~Copyable, Problem: Error>(
  _ count: Int, jobs: Int, makeWorker: @Sendable () -> Worker,
  _ body: @Sendable (inout Worker, Range<Int>) throws(Problem) -> Void
) throws(Problem) {
  guard jobs > 1, count > 1 else {
    var worker = makeWorker()
    return try body(&worker, 0..<max(0, count))
  }
  let queue = RangeQueue(count, jobs: jobs)
  let first = Mutex<(start: Int, problem: Problem)?>(nil)
  DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
    var worker = makeWorker()
    while let range = queue.next() {
      do throws(Problem) {
        try body(&worker, range)
      } catch {
        queue.stop()
        first.withLock { known in
          if range.lowerBound < known?.start ?? .max { known = (range.lowerBound, error) }
        }
      }
    }
  }
  if let problem = first.withLock({ $0?.problem }) { throw problem }
}

/// Ranges of indices, handed out in order to whoever asks.
private struct RangeQueue: ~Copyable, Sendable {
  private let lower = Atomic(0)
  private let count: Int
  private let step: Int

  /// At most 32 indices a range: the counter costs nothing then. Of few items fewer: long ones stand
  /// side by side, such as the files of one kind, and no worker is to be left with all of them.
  init(_ count: Int, jobs: Int) {
    self.count = count
    step = max(1, min(32, count / (jobs * 256)))
  }

  func next() -> Range<Int>? {
    let start = lower.wrappingAdd(step, ordering: .relaxed).oldValue
    return start >= 0 && start < count ? start..<min(start + step, count) : nil
  }

  /// Hands out nothing more.
  func stop() {
    lower.store(count, ordering: .relaxed)
  }
}
