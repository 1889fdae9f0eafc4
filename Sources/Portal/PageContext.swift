// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML

/// One page being made: what it is about, and everything that depends on where it stands.
struct PageContext: Sendable {
  let site: Site
  let entry: PageEntry
  /// What the page has in common with those of its family at its depth.
  let frameOfFamily: Boxed<FamilyFrame>

  /// - Parameter family: its place in `PageFamily.all`.
  init(_ site: Site, family: Int, _ entry: PageEntry) {
    self.site = site
    self.entry = entry
    frameOfFamily = site.frame(ofFamily: family, wayToRoot: entry.path.wayToRoot)
  }

  var family: PageFamily { _read { yield frameOfFamily.value.family } }
  /// What leads from the page to the portal's root, such as `../`.
  var wayToRoot: String { _read { yield frameOfFamily.value.wayToRoot } }
  var language: Language { _read { yield site.language } }

  /// The address of a place in the portal, relative to this page.
  func address(_ place: PagePlace) -> Address {
    place.path.address(from: wayToRoot, fragment: place.fragment)
  }

  func address(_ path: PagePath) -> Address {
    path.address(from: wayToRoot)
  }

  /// The name of a record, leading to its page where it has one.
  func link(_ reference: RecordReference) -> PageLink {
    site.directory.link(to: reference, from: wayToRoot, beside: folder(of: reference.kind))
      ?? PageLink(site.title(of: reference), site.place(of: reference).map { address($0) })
  }

  /// The folder of the page, where the pages of a kind of record stand in it.
  private func folder(of kind: RecordKind) -> String? {
    family.kind == kind && wayToRoot == "../" ? family.folder : nil
  }

  func link<Kind: Record>(_ id: RecordID<Kind>) -> PageLink {
    link(RecordReference(Kind.kind, id.text))
  }

  /// A service by its place among all.
  func link(service position: Int) -> PageLink {
    site.directory.link(
      toService: position, from: wayToRoot, beside: folder(of: .services))
  }

  /// A risk by its place among all.
  func link(risk position: Int) -> PageLink {
    site.directory.link(toRisk: position, from: wayToRoot, beside: folder(of: .risks))
  }

  /// A service, or the supplier behind a service of its, by the place in the graph.
  func link(node: Int) -> PageLink {
    site.assessment.graph.supplier(node).map { link($0.supplier) } ?? link(service: node)
  }

  /// The record that a field names, `nil` where it names none.
  func link<Kind: Record>(_ reference: Reference<Kind>) -> PageLink? {
    reference.value.map { link($0) }
  }

  /// The records that a field names; absent where there are none.
  func links<Kind: Record>(_ references: References<Kind>) -> Listing<PageLink> {
    Listing(references.elements().map { link($0.value) })
  }

  /// The page of a family of one, or the first one of a directory.
  func link(to family: PageFamily, _ label: String, fragment: String? = nil) -> PageLink {
    PageLink(label, address(PagePlace(family, fragment: fragment)))
  }

  /// A date with its distance from the as-of date.
  func moment(_ day: CalendarDay, tone: Tone = .plain) -> MomentText {
    let words = site.days.words(of: day)
    return MomentText(iso: words.iso, text: words.text, distance: words.distance, tone: tone)
  }

  /// A day by which something must be done, or on which it ends; a past one stands out.
  func dueMoment(_ day: CalendarDay) -> MomentText {
    moment(day, tone: day < site.asOf ? .high : .plain)
  }

  func moment(_ day: Stated<CalendarDay>) -> MomentText? {
    day.value.map { moment($0) }
  }

  /// The tier of a service as a badge, `nil` where it has none.
  func tierBadge(_ service: Int) -> Badge? {
    site.summary(of: service).value.tier
  }

  /// What a column of tiers sorts by.
  func tierSort(_ service: Int) -> String {
    site.summary(of: service).value.tierSort
  }

  /// The frame around the page; what is not given is the entry's.
  func frame(
    heading: String? = nil, lead: String? = nil, kind: String? = nil,
    formAction: String = "'none'", above: PageLink? = nil
  ) -> Frame {
    Frame(
      self, heading: heading, lead: lead, kind: kind, formAction: formAction, above: above)
  }
}
