// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// Who provides a service: roles with their holders, and staff by site.
public struct ServicePeople: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an object states.
  public struct Fields: LocatedObject {
    public var span: Span
    package var roles = Stated<[RoleHolding]>.absent
    package var workforce = Stated<[Workforce]>.absent
    /// The hours in which a rota has somebody on call, written as `serviceHours`.
    package var onCall = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// A role of a service and who holds it.
package struct RoleHolding: LocatedObject {
  package var span: Span
  package var role = Reference<Role>.absent
  package var minimum = Stated<Int>.absent
  package var primary = Reference<Person>.absent
  package var alternates = References<Person>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// How many people work for a service at a site.
package struct Workforce: LocatedObject {
  package var span: Span
  package var site = Reference<Site>.absent
  package var headcount = Stated<Int>.absent
  package var canWorkRemotely = Stated<Int>.absent
  /// The services that working from elsewhere needs.
  package var remoteNeeds = References<Service>.absent

  package init(at span: Span) {
    self.span = span
  }
}
