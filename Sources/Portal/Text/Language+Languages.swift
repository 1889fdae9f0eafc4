// SPDX-License-Identifier: Apache-2.0

/// What languages are called that people speak and sessions are held in.
extension Language {
  /// English names of languages by the first part of their tags (BCP 47).
  package static let namesOfLanguages = [
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay",
    "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "so": "Somali",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
  ]

  /// A language by its tag, such as "English"; the tag where its name is not known.
  package func name(ofTag tag: String) -> String {
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    return Self.namesOfLanguages[primary].map { told($0) } ?? tag
  }
}
