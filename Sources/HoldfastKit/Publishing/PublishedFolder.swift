// SPDX-License-Identifier: Apache-2.0

/// What stands in the output folder before a publication: our own files, and those of others.
struct PublishedFolder: Sendable {
  /// A file that is not ours but belongs to the copy: git needs it to keep an empty folder.
  static let keptName = ".gitignore"

  /// The bytes of the last `SHA256SUMS`, empty where there is none of ours.
  let manifestBytes: [UInt8]
  /// Files that the last `SHA256SUMS` names and that are there, by the bytes of their paths.
  let own: Set<[UInt8]>
  /// Everything else but `SHA256SUMS` and an ignore file at the top, in the order of the bytes.
  let foreign: [FolderEntry]
  /// The ignore file at the top, which is kept and listed.
  let kept: FolderEntry?
  /// Whether it is a portal of which nobody knows what is ours: its `SHA256SUMS` is lost or broken.
  let isRuined: Bool

  /// An output folder that does not exist yet.
  init() {
    manifestBytes = []
    own = []
    foreign = []
    kept = nil
    isRuined = false
  }

  /// Looks at a folder below another one.
  ///
  /// - Parameter mark: a file that each portal has. A `SHA256SUMS` that does not name it is that of
  ///   somebody else, such as a folder of downloads, and makes nothing ours.
  init(_ path: String, in parent: borrowing Folder, mark: String) throws(SystemError) {
    let (bytes, names) = Self.manifest(of: path, in: parent, mark: mark)
    var own: Set<[UInt8]> = []
    var foreign: [FolderEntry] = []
    var kept: FolderEntry?
    let parents = Set(names.flatMap(\.foldersAbove).map(\.nameBytes))
    let listed = Set(names.map(\.nameBytes))
    for entry in try parent.tree(of: path) {
      let name = entry.name.nameBytes
      switch entry.kind {
      case .file where entry.name == Self.keptName: kept = entry
      case .file where entry.name == Manifest.name && !bytes.isEmpty: continue
      case .file where listed.contains(name): own.insert(name)
      case .folder where parents.contains(name): continue
      default: foreign.append(entry)
      }
    }
    manifestBytes = bytes
    self.own = own
    self.foreign = foreign
    self.kept = kept
    isRuined = foreign.contains { $0.name == mark }
  }

  /// Whether a `SHA256SUMS` of somebody else stands where ours must.
  var hasForeignManifest: Bool {
    foreign.contains { $0.name == Manifest.name }
  }

  /// The first foreign entry, as the one to name in a refusal.
  var firstForeign: String? {
    foreign.first { $0.kind != .folder }?.name ?? foreign.first?.name
  }

  private static func manifest(
    of path: String, in parent: borrowing Folder, mark: String
  ) -> (bytes: [UInt8], names: [String]) {
    let file = "\(path)/\(Manifest.name)"
    guard let bytes = try? parent.contents(of: file, limit: ReadFiles.sizeLimit),
      let manifest = try? Manifest(parsing: bytes)
    else { return ([], []) }
    let names = manifest.entries.map(\.path)
    return names.contains(mark) ? (bytes, names) : ([], [])
  }
}
