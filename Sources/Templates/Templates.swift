// SPDX-License-Identifier: Apache-2.0

// From a template's text and a page's values to bytes. In reading order:
//
// 1. `Shape`, `Field`: what a page offers, declared once; `Values` are models seen through it.
// 2. `Layout`: the same without the model, for the compiler and for documentation.
// 3. `TemplateScanner`, `TemplateParser`: text to tags to a flat tree, `TemplateSyntax`.
// 4. `TemplateSet`: the built-in files and those that replace them, by name.
// 5. `TemplateCompiler`: names to slots, partials to routines, and the place of each value in the
//    HTML (`MarkupState`); all that is wrong is found here, before anything is written.
// 6. `Template`: the instructions; `render(_:into:)` runs them (`Rendering`). `settled(with:)` makes
//    literal text of what many pages have in common, such as the menu.
