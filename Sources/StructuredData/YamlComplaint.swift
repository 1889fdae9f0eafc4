// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// A complaint of the YAML library, with the places that it names.
struct YamlComplaint {
  /// What the library says, in its own words.
  let problem: String
  /// Where it noticed the problem.
  let offset: Int
  /// Where the part of the text began that it could not read to its end.
  let context: Int?
}

extension YamlComplaint {
  /// The complaint in words that help an author, at the place to mend.
  func diagnostic(in places: YamlPlaces, file: FileID) -> Diagnostic {
    let (message, help) = explanation
    var place = places.character(at: offset)
    var notes: [Diagnostic.Note] = []
    if let context, problem == "could not find expected ':'" {
      place = context..<lineEnd(in: places.bytes, from: context)
    } else if let context, isUnclosed {
      notes = [.init("it was opened here", at: Span(file, places.character(at: context)))]
    }
    return Diagnostic(
      FrontMatterMistake.notation, message, at: Span(file, place), notes: notes,
      help: [help])
  }

  private var isUnclosed: Bool {
    problem == "did not find expected ',' or ']'" || problem == "did not find expected ',' or '}'"
  }

  /// What the library says and no author needs otherwise; what it hardly ever says is told as it
  /// stands in any language.
  private var inTheirWords: Wording {
    let known: [Wording] = [
      "the front matter cannot be read",
      "block sequence entries are not allowed in this context",
      "did not find expected <document start>",
      "did not find expected alphabetic or numeric character",
      "did not find expected comment or line break", "did not find expected hexdecimal number",
      "did not find expected node content", "did not find expected whitespace or line break",
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected",
      "found an indentation indicator equal to 0", "found invalid Unicode character escape code",
      "found undefined tag handle", "found unexpected document indicator",
      "found unexpected end of stream", "mapping keys are not allowed in this context",
    ]
    return known.first { $0.english == problem } ?? Wording(value: problem)
  }

  private var explanation: (message: Wording, help: Wording) {
    switch problem {
    case "mapping values are not allowed in this context":
      ("a ':' within a value", "put the value in quotes, or mend the indentation")
    case "could not find expected ':'":
      ("a line that is no 'key: value'", "put a ':' behind the key, or indent the line")
    case "did not find expected key", "did not find expected '-' indicator":
      ("the line does not go on with what stands above it", "indent it like its neighbours")
    case "found character that cannot start any token":
      ("a value cannot begin with this character", "put the value in quotes")
    case _ where isUnclosed:
      ("a list or object in brackets is not closed", "close it with ']' or '}'")
    case "found unknown escape character":
      ("a '\\' before something that cannot be escaped", "use single quotes, or write '\\\\'")
    case "control characters are not allowed":
      ("a control character, which YAML does not allow", "remove it")
    default: (inTheirWords, "put values with special characters in quotes")
    }
  }
}
