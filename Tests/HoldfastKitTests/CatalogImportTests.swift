// SPDX-License-Identifier: Apache-2.0

import Testing

/// `holdfast import backstage`, from the catalogue of a developer portal to the inventory.
@Suite struct CatalogImportTests {
  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write([
      "content/program.json": #"{"asOf": "2026-11-21"}"#,
      "content/inventory/people.json": #"{"people": [{"id": "ada-okafor", "name": "Ada Okafor"}]}"#,
    ])
    try folder.write(files)
    return folder
  }

  /// A catalogue of one small shop, written for this test.
  private static let catalog = """
    # what the developer portal knows
    apiVersion: backstage.io/v1alpha1
    kind: Component
    metadata:
      name: web-shop
      title: Web shop
      description: Takes orders.
      tags: [java, shop]
      links:
        - { url: "https://shop.example.org", title: The shop }
        - { url: "ftp://shop.example.org" }
    spec:
      type: website
      lifecycle: production
      owner: group:default/shop-team
      system: shop
      consumesApis: [orders]
      dependsOn: [resource:default/shop-db, component:default/nowhere]
    ---
    kind: Component
    metadata: { name: orders }
    spec: { owner: "user:ada-okafor", providesApis: [orders] }
    ---
    kind: API
    metadata: { name: orders }
    spec: { owner: shop-team }
    ---
    kind: Resource
    metadata: { name: shop-db, namespace: default }
    spec: { type: database, owner: shop-team, dependencyOf: ["component:orders"] }
    ---
    kind: System
    metadata: { name: shop }
    spec: { owner: shop-team }
    """

  private static let organisation = """
    kind: Group
    metadata: { name: shop-team, description: Runs the shop. }
    spec: { type: team, profile: { displayName: Shop team, email: shop@example.org }, members: [kim] }
    ---
    kind: User
    metadata: { name: kim }
    spec: { profile: { displayName: Kim Ro, email: kim@example.org }, memberOf: [] }
    ---
    kind: Location
    metadata: { name: everything }
    ---
    kind: Group
    ---
    kind: [
    """

  @Test func `a catalogue becomes services, teams and people with their relations`() throws {
    let folder = try folder(["shop.yaml": Self.catalog, "org.yaml": Self.organisation])
    let run = try HoldfastRun("import backstage shop.yaml org.yaml", in: folder)
    #expect(run.status == 1)
    #expect(
      run.output == """
        service  web-shop    Web shop
        service  orders      orders
        service  shop-db     shop-db
        service  shop        shop
        service  orders-api  orders
        team     shop-team   Shop team
        person   kim         Kim Ro

        """)
    for place in [
      "shop.yaml:11:7: error[LINK-001]: 'ftp://shop.example.org' is not an address",
      "shop.yaml:18:41: warning[IMP-015]: 'component:default/nowhere' is neither imported nor",
      "org.yaml:10:19: warning[IMP-014]: a location becomes no record",
      "org.yaml:12:1: error[IMP-013]: the Group has no 'metadata.name'",
      "error[YAML-008]",
    ] { #expect(run.errors.contains(place), "\(place) in \(run.errors)") }
    let files = try folder.files(in: "content")
    let services = try #require(files["inventory/services.json"])
    #expect(
      services.hasPrefix(
        """
        {
          "services": [
            {
              "id": "web-shop",
              "name": "Web shop",
              "kind": "technology",
              "summary": "Takes orders.",
              "status": "active",
              "team": "shop-team",
              "dependencies": [{ "on": "shop-db" }, { "on": "orders-api" }],
              "tags": ["java", "shop"],
              "links": [{ "title": "The shop", "url": "https://shop.example.org" }],
              "externalIds": { "backstage": "component:default/web-shop" }
            },

        """), "\(services)")
    #expect(services.contains(#""owner": "ada-okafor""#))
    #expect(services.contains(#""dependencies": [{ "on": "web-shop" }]"#))
    #expect(services.contains(#""dependencies": [{ "on": "shop-db" }]"#))
    #expect(services.contains(#""dependencies": [{ "on": "orders" }]"#))
    #expect(try #require(files["inventory/people.json"]).contains(#""team": "shop-team""#))
    #expect(try #require(files["inventory/teams.json"]).contains(#""channel": "shop@example.org""#))
    try #expect(HoldfastRun("check --quiet --fail-on never", in: folder).status == 0)
  }

  @Test func `each entity gets an id of its own, and keeps it when more is imported`() throws {
    let folder = try folder([
      "shop.yaml": """
      kind: Component
      metadata: { name: payments }
      ---
      kind: Component
      metadata: { name: payments-api }
      ---
      kind: API
      metadata: { name: payments }
      ---
      kind: Component
      metadata: { name: ledger, namespace: pay }
      """,
      "later.yaml": """
      kind: Component
      metadata: { name: web }
      spec: { consumesApis: [payments], dependsOn: ["component:pay/ledger"] }
      ---
      kind: Resource
      metadata: { name: payments }
      """,
    ])
    let run = try HoldfastRun("import backstage shop.yaml", in: folder)
    #expect(run.status == 0)
    #expect(
      run.output == """
        service  payments        payments
        service  payments-api    payments-api
        service  pay.ledger      ledger
        service  payments-api-2  payments

        """)
    let later = try HoldfastRun("import backstage later.yaml", in: folder)
    #expect(
      later.output == "service  web                web\nservice  payments-resource  payments\n")
    #expect(later.status == 0)
    let services = try #require(folder.files(in: "content")["inventory/services.json"])
    #expect(
      services.contains(
        #""dependencies": [{ "on": "pay.ledger" }, { "on": "payments-api-2" }]"#), "\(services)")
    let again = try HoldfastRun("import backstage shop.yaml later.yaml", in: folder)
    #expect(again.errors.hasSuffix("\nnew records: 0\n"))
  }
}
