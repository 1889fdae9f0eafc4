// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A place, from a region down to an office or zone.
public struct Site: Record {
  public static let kind = RecordKind.sites
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Site>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var siteKind = Stated<SiteKind>.absent
    package var city = Stated<String>.absent
    package var country = Stated<String>.absent
    package var partOf = Reference<Site>.absent
    package var latitude = Stated<Double>.absent
    package var longitude = Stated<Double>.absent
    package var hazards = Texts.absent
    package var powerGrid = Stated<String>.absent
    package var power = Stated<EmergencyPower>.absent
    package var networkPaths = Stated<[NetworkPath]>.absent
    package var seats = Stated<Int>.absent
    package var seatsFree = Stated<Int>.absent
    package var alternates = References<Site>.absent
    package var agreementEnds = Stated<CalendarDay>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// How long a site goes on without the grid.
package struct EmergencyPower: LocatedObject {
  package var span: Span
  /// With the fuel that is there.
  package var autonomy = Stated<RecoveryTime>.absent
  package var needed = Stated<RecoveryTime>.absent
  /// Who brings more, and under which contract.
  package var fuelContract = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A line by which a site is reached.
package struct NetworkPath: LocatedObject {
  package var span: Span
  package var provider = Stated<String>.absent
  /// The duct, exchange or satellite that it takes.
  package var route = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}
