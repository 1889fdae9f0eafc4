// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing
import Portal

/// Every word that a choice in a record can bring onto a page.
struct ChosenWords {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func sayAll() {
    sayChoices()
    say(Severity.self, { $0.word($1) })
    say(Layer.self, { $0.word($1) })
    say(FailureAssurance.self, { $0.word($1) })
    for authority in Authority.allCases { _ = language.inSentence { $0.word(authority) } }
    for level in 0...4 { both { $0.assurance(level) } }
    for kind in RecordKind.allCases {
      _ = language.title(of: kind)
      _ = language.noRecord(RecordReference(kind, "x"))
    }
    for tag in Language.namesOfLanguages.keys { _ = language.name(ofTag: tag) }
  }

  private func sayChoices() {
    for word in ServiceStatus.allCases { _ = language.word(word) }
    for word in Strength.allCases { _ = language.word(word) }
    for word in Area.allCases { _ = language.word(word) }
    for word in ApprovalState.allCases { _ = language.word(word) }
    for word in ExerciseKind.allCases { _ = language.word(word) }
    for word in ExerciseResult.allCases { _ = language.word(word) }
    for word in ExerciseStatus.allCases { _ = language.word(word) }
    for word in ServiceLevelState.allCases { _ = language.word(word) }
    for word in Treatment.allCases { _ = language.word(word) }
    for word in SiteKind.allCases { _ = language.word(word) }
    for word in AssignmentKind.allCases { _ = language.word(word) }
    for word in ExerciseEnvironment.allCases { _ = language.word(word) }
    for word in PlanType.allCases { _ = language.word(word) }
    for word in ScenarioFamily.allCases { _ = language.word(word) }
    for word in TeamType.allCases { _ = language.word(word) }
    for word in Substitutability.allCases where word != .none { _ = language.word(word) }
    for word in CourseLevel.allCases { _ = language.word(word) }
    for word in CourseFormat.allCases { _ = language.word(word) }
    let details: [[any Choice]] = [
      DataRelation.allCases, Redundancy.allCases, Failover.allCases, Decision.allCases,
      EnablementParty.allCases, RecoveryAccess.allCases, RebuildPart.allCases,
      BackupContent.allCases, ReviewTopic.allCases, TrainingResult.allCases, StatedGrade.allCases,
    ]
    for word in details.joined() { _ = language.word(word) }
    for word in LossKind.allCases where word != .named { _ = language.word(word) }
    for kind in LossKind.singlePoints { _ = language.inSentence { $0.word(kind) } }
    for kind in Expiry.Kind.allCases { both { $0.word(kind) } }
    for figures in ["2026-05-01", "1d1h1m1s", "1mo", "2mo"] {
      _ = language.say("\(figures: figures)")
    }
    for state in ApprovalState.allCases { _ = language.told(state.rawValue) }
    for family in ScenarioFamily.allCases {
      _ = language.told("family " + family.rawValue)
      _ = language.told("strategy for " + family.rawValue)
    }
  }

  private func say<Word: CaseIterable>(_ type: Word.Type, _ word: (Language, Word) -> String) {
    for choice in type.allCases { both { word($0, choice) } }
  }

  /// A word by itself and inside a sentence.
  private func both(_ word: (Language) -> String) {
    _ = word(language)
    _ = language.inSentence(word)
  }
}
