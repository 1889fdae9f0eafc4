// SPDX-License-Identifier: Apache-2.0

/// How figures are computed, and what words mean.
extension Language {
  /// The sections of the page Method; each line of a text is a paragraph.
  var methodSections: [(title: String, text: String)] {
    [
      (
        "Recovery time",
        """
        The time until a service is back when everything below it is lost too. Detection and \
        decision come first; then the service waits for the last of what it strongly needs; then \
        its own steps and the validation follow.
        Alternatives count with the fastest that suffices, a supplier with what it states, a \
        workaround only while it holds.
        A time that nobody stated makes the figure not evaluable: it is never taken for zero.
        """
      ),
      (
        "Promise, design, proof",
        """
        The promise is the objective as it is stated, the design is what the plan adds up to, \
        the proof is what was measured last in an exercise or event.
        A promise is kept when the larger of design and end-to-end measurement is not longer \
        than it.
        """
      ),
      (
        "Data loss",
        """
        The largest age that the newest usable copy can have: interval, lag and duration of the \
        copies, and of everything whose state must match.
        """
      ),
      (
        "Slack",
        """
        What is required by the most demanding consumer and by the own promise, less the \
        recovery time. Below zero somebody waits.
        """
      ),
      (
        "Assurance of people, process and technology",
        """
        None, declared, documented, approved, proven: each level asks for everything below it. \
        Proven asks for an exercise in date and for no open critical or high finding in the \
        area.
        """
      ),
      (
        "Stages",
        """
        Identified: there is an owner. Prioritised: tier and objectives are stated. Mapped: \
        dependencies, people and a plan are there. Tested: an exercise proved it in time.
        """
      ),
      (
        "Not evaluable",
        """
        A check whose input is missing is neither passed nor failed. It says which input is \
        missing, and is listed beside the findings.
        """
      ),
    ]
  }

  /// Words of the field with their meaning.
  var glossary: [(term: String, meaning: String)] {
    [
      ("BIA", "business impact analysis: how harm grows with the time of an outage"),
      ("MTPD", "maximum tolerable period of disruption: beyond it the harm cannot be borne"),
      ("RPO", "recovery point objective: how much data, in time, may be lost"),
      ("RTA, RPA", "what an exercise or event actually reached, against RTO and RPO"),
      ("RTO", "recovery time objective: how soon the service must be back"),
      ("Tier", "how critical a service is; each tier has its policy"),
      ("Waiver", "an approved acceptance of a finding, for a limited time"),
      ("WRT", "work recovery time: what is left to do after the service is back"),
    ]
  }
}
