// SPDX-License-Identifier: Apache-2.0

import HoldfastKit
import TestSupport
import Testing

/// The examples that NIST publishes for FIPS 180-4, and the edges of padding.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the published examples have the published digests`(message: String, digest: String) {
    #expect(SHA256.digest(of: Array(message.utf8)).text == digest)
  }

  @Test func `a million times the letter a has the published digest`() {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256.digest(of: message).text
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [1, 7, 55, 56, 63, 64, 65, 100, 128])
  func `pieces of any size give the digest of the whole`(size: Int) {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    var hash = SHA256()
    for start in stride(from: 0, to: message.count, by: size) {
      hash.update(Array(message[start..<min(start + size, message.count)]))
    }
    #expect(hash.finished() == SHA256.digest(of: message))
  }

  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func `padding is right around the end of a block`(count: Int, digest: String) {
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: count)
    #expect(SHA256.digest(of: message).text == digest)
  }

  @Test func `the instructions of the processor give the digests that Swift gives`() {
    var generator = SeededRandom(seed: 256)
    for count in Array(0...130) + [1_000, 65_536, 100_001] {
      let message = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var portable = SHA256(usingInstructions: false)
      portable.update(message)
      #expect(portable.finished() == SHA256.digest(of: message))
    }
  }

  @Test func `a digest is read back from its digits`() {
    let digest = SHA256.digest(of: [1, 2, 3])
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest(hexadecimal: Array("12".utf8)) == nil)
    #expect(Digest(hexadecimal: [UInt8](repeating: UInt8(ascii: "g"), count: 64)) == nil)
  }
}
