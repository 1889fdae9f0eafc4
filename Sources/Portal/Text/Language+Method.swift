// SPDX-License-Identifier: Apache-2.0

import Assessment
import Phrasing

/// How figures are computed, in plain words.
extension Language {
  /// The heading of a topic of the page Method.
  func title(of topic: MethodTopic) -> String {
    switch topic {
    case .promise: say("Promise, design, proof")
    case .grade: say("Grade of evidence")
    case .ownTime: say("Own steps")
    case .recovery: say("Recovery time")
    case .required: say("Required time and slack")
    case .layers: say("Promises in layers")
    case .waves: say("Waves, earliest and latest start")
    case .declaration: say("Declare within, last chance")
    case .dataLoss: say("Data loss")
    case .availability: say("Availability")
    case .singlePoint: say("Single points of failure")
    case .redundancy: say("Redundancy on paper only")
    case .pairs: say("Pairs that are fatal together")
    case .concentration: say("Concentration")
    case .risk: say("Score and band of a risk")
    case .eligible: say("Eligible people")
    case .workload: say("Whether people can do it in time")
    case .cliff: say("Cliff date")
    case .seats: say("Demand and seats by quarter")
    case .gaps: say("Gaps, and what to schedule next")
    case .assurance: say("Assurance of people, process and technology")
    case .stage: say("Stages")
    case .offering: say("Offerings")
    case .unknown: say("Not evaluable")
    }
  }

  /// How a figure is computed; each line is a paragraph.
  func method(of topic: MethodTopic) -> String {
    switch topic {
    case .promise, .grade, .ownTime, .recovery, .required, .layers, .waves, .declaration:
      recoveryMethod(of: topic)
    case .dataLoss, .availability, .singlePoint, .redundancy, .pairs: lossMethod(of: topic)
    case .concentration, .risk, .seats, .gaps: tableMethod(of: topic)
    default: peopleMethod(of: topic)
    }
  }

  private func recoveryMethod(of topic: MethodTopic) -> String {
    switch topic {
    case .promise:
      say(
        """
        The promise is the objective as it is stated (RTO, RPO). The design is what the plan and \
        its dependencies add up to. The proof is what was measured last in an exercise or event.
        A promise is kept when the larger of the design and an end-to-end measurement is not \
        longer than it.
        """)
    case .grade:
      say(
        """
        5 measured in an event, 4 measured with dependencies lost too, 3 measured alone, 2 planned, \
        1 declared, 0 assumed: the objective itself in the place of a time that nobody stated.
        A computed time has the lowest grade of all that it stands on. What rests on an \
        assumption may fail, but never passes.
        """)
    case .ownTime:
      say(
        """
        How long a service's own steps take once all that they need is there: the measured time; \
        else the critical path of the plan's steps, where a step begins when all before it are \
        done; else the declared time.
        """)
    case .recovery:
      say(
        """
        Begin = the later of (detection + decision) and (the last of what its recovery needs).
        Back = the later of (begin + own steps) and (the last of what it must run on), + validation.
        Everything below the service is lost too. Detection and decision of all services run at \
        the same time, from the disruption on. Of alternatives the fastest that suffice count, with \
        their switchover; a supplier is back when it says so; a workaround counts while it holds. \
        Services that wait for themselves never come back.
        """)
    default: orderMethod(of: topic)
    }
  }

  private func orderMethod(of topic: MethodTopic) -> String {
    switch topic {
    case .required:
      say(
        """
        Required = the earliest of its own promise and what each service above leaves it: the time \
        required of that service, less its validation, less its own steps where these can begin \
        only afterwards.
        Slack = required − achieved. Below zero somebody waits.
        """)
    case .layers:
      say(
        """
        Among promises alone: RTO of what is needed + own steps + validation must not exceed the \
        RTO of the service. It needs no measurement, and finds promises that cannot all be true.
        """)
    case .waves:
      say(
        """
        Wave 1 needs nothing else to begin; every other wave begins after the last wave that it \
        waits for.
        Earliest start = when all that its recovery needs is there. Latest start = required − \
        validation − own steps.
        """)
    default:
      say(
        """
        Declare within = RTO − recovery time without detection and decision: the latest moment at \
        which recovery may be declared and the promise still be kept.
        Last chance = MTPD − work recovery time − the same: after it the harm cannot be borne. A \
        negative time says that no decision can be fast enough.
        """)
    }
  }

  private func lossMethod(of topic: MethodTopic) -> String {
    switch topic {
    case .dataLoss:
      say(
        """
        Of a store: interval + lag + copying of the copy that loses least. Of a service: the \
        largest of its stores, and of every service whose data its own must match, unless changes \
        can be replayed for long enough. Stores of one consistency group take the group's largest. \
        What was measured replaces what is configured.
        """)
    case .availability:
      say(
        """
        The share of time in which all that it must run on is up: parts that several services share \
        count once, of alternatives as many must be up as are needed. The naive value beside it \
        counts a shared part each time it is named.
        Minutes down in a year = (1 − availability) × \(number(Availability.minutesPerYear)).
        """)
    case .singlePoint:
      say(
        """
        Lost once by itself, with all that needs it, is each record of these kinds: \
        \(enumeration(singlePointKinds)). What alone makes a service certainly miss its RTO is a \
        single point of failure of that service; all services that miss theirs are its blast radius.
        """)
    case .redundancy:
      say(
        """
        Of each group of alternatives: what do more members rest on than the group can do without? \
        Services, suppliers, sites and power feeds below the members are compared. What is found \
        makes the redundancy one on paper only.
        """)
    default:
      say(
        """
        For services of the first tier: two services or suppliers, neither of which alone makes the \
        service miss its RTO, while both together do.
        """)
    }
  }

  private var singlePointKinds: [String] {
    LossKind.singlePoints.map { kind in inSentence { $0.word(kind) } }
      + [inSentence { $0.say("Component") }]
  }

  private func tableMethod(of topic: MethodTopic) -> String {
    switch topic {
    case .concentration:
      say(
        """
        Services of the first tier that certainly miss their RTO when one site, person or service \
        is lost, that one itself left out; of a supplier all that stand on it, also through other \
        suppliers. From \(Concentration.limit) services on, or half of the tier, it is too much.
        """)
    case .risk:
      say(
        """
        Score = likelihood × impact, each from 1 to 5, once before and once after controls. The band \
        is the last one that begins at or below the score: the programme's, else \(standardBands).
        A risk without likelihood or impact has no score, which is not a low one. Scores put risks \
        in order; they are never added up.
        """)
    case .seats:
      say(
        """
        Demand of a quarter = those whose course, needed for a role, ends in it; in the first \
        quarter also those who lack it already. Seats = the free ones of the sessions that begin \
        in it.
        Too few = all demand − all seats up to the last day of the quarter. A seat serves its own \
        quarter and later ones, since one may renew early, but none before. Where a session states \
        no capacity, it is unknown whether the seats are too few.
        """)
    default:
      say(
        """
        A role of a service is thin if it falls below its minimum within \(Horizon.days) days when \
        nobody renews. A gap is a course that one of its holders lacks on the last of these days, \
        where nothing but courses keeps the holder away; it weighs as much as there are thin roles \
        for which this person needs the course.
        Next comes the session that closes the most weight with the seats that it has, then the \
        one that closes most of what is left, and so on.
        """)
    }
  }

  private var standardBands: String {
    RiskBands.standard.map { say("\(told($0.name)) from \($0.from)") }.joined(separator: ", ")
  }

  private func peopleMethod(of topic: MethodTopic) -> String {
    switch topic {
    case .eligible:
      say(
        """
        Who holds a role of a service, is active and not on leave, has all courses of the role in \
        date, and whose access and contact were verified within the interval of the tier.
        """)
    case .workload:
      say(
        """
        The recoveries that wait for a role, in the order of their deadlines (required − \
        validation). Up to each deadline: earliest start + all hands-on time so far, divided by the \
        people eligible, must not be later than it.
        A miss is certain; a pass is no proof, since nobody divides work so well.
        """)
    case .cliff:
      say(
        """
        The first day on which fewer people than the minimum are eligible for a role if nobody \
        renews a course; of a service the earliest of its roles.
        """)
    case .assurance:
      say(
        """
        None, declared, documented, approved, proven: each level asks for everything below it. \
        Proven asks for an exercise in date at the tier's level with all objectives met, and for no \
        open critical or high finding in the area.
        """)
    case .stage:
      say(
        """
        Identified: owner, outcome and write-up are there. Prioritised: tier, impact analysis in \
        date, objectives. Mapped: people, process, technology, dependencies, suppliers and sites are \
        all stated. Tested: a valid exercise in date.
        """)
    case .offering:
      say("In each figure an offering is as good as the weakest of its services, which is named.")
    default:
      say(
        """
        Where an input is missing, a time is computed twice: with the unknown taking no time, and \
        never ending. If even the first misses a limit, that is certain. If the second keeps it, \
        it is kept. Else it is not evaluable: neither passed nor failed, and the missing input is \
        named.
        """)
    }
  }

  /// Words of the field with their meaning.
  var glossary: [(term: String, meaning: String)] {
    [
      (say("BIA"), say("business impact analysis: how harm grows with the time of an outage")),
      (
        say("MTPD"),
        say("maximum tolerable period of disruption: beyond it the harm cannot be borne")
      ),
      (say("RPO"), say("recovery point objective: how much data, in time, may be lost")),
      (say("RTA, RPA"), say("what an exercise or event actually reached, against RTO and RPO")),
      (say("RTO"), say("recovery time objective: how soon the service must be back")),
      (say("Tier"), say("how critical a service is; each tier has its policy")),
      (say("Waiver"), say("an approved acceptance of a finding, for a limited time")),
      (say("WRT"), say("work recovery time: what is left to do after the service is back")),
    ]
  }
}
