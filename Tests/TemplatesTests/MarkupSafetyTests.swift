// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import Templates
import Testing

/// Where a value may stand in HTML, and where not.
@Suite struct MarkupSafetyTests {
  @Test(arguments: [
    "<p>{{title}}</p>", "<p>{{body}}</p>", "<p title=\"{{title}}\">", "<p title='{{title}}'>",
    "<p title = \"a {{title}} b\" class=\"{{#tags}} {{.}}{{/tags}}\">",
    "<title>{{title}}</title>{{body}}", "<textarea>{{title}}</textarea>{{body}}",
    "<script src='a.js'>\n </script>{{title}}", "<title>a < b</title>{{title}}",
    "<title>a{}</title >{{body}}",
    "<script src=\"{{link}}\"></script>", "<!-- a > b -- c -->{{title}}", "<!-->{{title}}",
    "<!DOCTYPE html>{{title}}", "<?xml ?>{{title}}", "a < b {{title}}", "<br/>{{title}}",
    "<a href=\"{{link}}\">", "<a href=\"{{link}}#{{title}}\">", "<a href=\"#{{title}}\">",
    "<a href=\"?q={{title}}\">", "<a href=\"./{{title}}\">", "<a href=\"../a/{{title}}.html\">",
    "<a href=\"https://x.org/{{title}}\">", "<a href=\" MailTo:{{title}}\">",
    "<a href=\"{{#website}}{{.}}{{/website}}{{^website}}{{link}}{{/website}}\">",
    "<a{{#website}} href=\"{{.}}\"{{/website}}>", "<option{{#is_overdue}} selected{{/is_overdue}}>",
    "<option {{#is_overdue}}selected{{/is_overdue}} value=\"{{title}}\">",
    "<a {{#website}}href=\"{{.}}\"{{/website}}{{^website}}hidden{{/website}}>",
    "<p data-a=\"{{title}}\" DATA-B='{{title}}'>", "<svg><a xlink:href=\"{{link}}\"></a></svg>",
    "{{#is_overdue}}<ul>{{/is_overdue}}{{#is_overdue}}</ul>{{/is_overdue}}",
  ])
  func `a value may stand where escaping makes it safe`(text: String) throws {
    #expect(SampleTemplates(text).diagnostics.map(\.message.english) == [])
  }

  @Test(arguments: [
    "<p title=⟦{{title}}⟧>", "<p title=a⟦{{title}}⟧>", "<p title= ⟦{{title}}⟧ >",
    "<⟦{{title}}⟧>", "</⟦{{title}}⟧>", "<p⟦{{title}}⟧>", "<p ⟦{{title}}⟧>", "<p a⟦{{title}}⟧=''>",
    "<p a ⟦{{title}}⟧>", "<p a=''⟦{{title}}⟧>", "<p a=\"⟦{{body}}⟧\">",
    "<p onclick=\"⟦{{title}}⟧\">", "<p ONload='a(\"⟦{{title}}⟧\")'>", "<p onclick=\"⟦{{link}}⟧\">",
    "<iframe srcdoc=\"⟦{{title}}⟧\"></iframe>", "<p style=\"⟦{{title}}⟧\">",
    "<img srcset=\"⟦{{link}}⟧\">", "<script>⟦{{title}}⟧</script>",
    "<script>\"⟦{{body}}⟧\"</script>",
    "<SCRIPT type='a'></b>⟦{{title}}⟧</script>", "<style>⟦{{title}}⟧</style>",
    "<!-- ⟦{{title}}⟧ -->", "<!doctype ⟦{{title}}⟧>", "<?a ⟦{{title}}⟧>",
    "<title>⟦{{body}}⟧</title>", "<textarea></text>⟦{{body}}⟧</textarea>",
    "<a href=\"⟦{{title}}⟧\">", "<a href=\"java⟦{{title}}⟧\">", "<a href=\"/⟦{{title}}⟧\">",
    "<a href=\" ⟦{{title}}⟧\">", "<a HREF='⟦{{title}}⟧'>", "<img src=\"⟦{{title}}⟧\">",
    "<form action=\"⟦{{title}}⟧\">", "<button formaction=\"⟦{{title}}⟧\">",
    "<q cite=\"⟦{{title}}⟧\">", "<video poster=\"⟦{{title}}⟧\">", "<object data=\"⟦{{title}}⟧\">",
    "<a href=\"{{link}}⟦{{title}}⟧\">", "<a href=\"{{#note}}a{{/note}}⟦{{title}}⟧\">",
    "<a href=\"⟦&⟧#x6a⟦{{title}}⟧\">", "<a href=\"⟦data:⟧a\">", "<a href=\"⟦vbscript:⟧\">",
    "<a href=\"{{#tags}}⟦{{.}}⟧/{{/tags}}\">", "<set to=\"⟦{{title}}⟧\">",
    "<a {{#note}}on{{/note}}⟦c⟧lick=\"{{title}}\">", "<a{{#note}} on{{/note}}⟦=⟧\"{{title}}\">",
    "<iframe>⟦{{title}}⟧</iframe>", "<a href=⟦javascript:⟧alert(1)>", "<a title=a href= ⟦data:⟧>",
    "<meta http-equiv=\"⟦{{title}}⟧\">", "<meta http-equiv=\"content-⟦{{title}}⟧\">",
    "<base target=\"⟦{{title}}⟧\">", "<iframe src=\"⟦{{link}}⟧\"></iframe>",
  ])
  func `a value is refused where escaping cannot make it safe`(text: String) throws {
    let templates = SampleTemplates(text)
    // Some of these places may not stand in a page at all, which is a mistake of its own.
    let values = templates.diagnostics.filter {
      $0.code != TemplateMistake.forbiddenMarkup.rawValue
    }
    #expect(values.compactMap(\.span) == templates.spans)
  }

  @Test func `the place in the HTML goes on through partials and blocks`() {
    let templates = SampleTemplates([
      "page": "<a {{>href}}\"></a>{{>text}}<a {{>href}}{{>text}}\"><p {{>text}}>",
      "href": "href=\"", "text": "⟦{{title}}⟧",
    ])
    let diagnostics = templates.diagnostics
    #expect(diagnostics.map(\.code) == ["TPL-020", "TPL-021"])
    #expect(diagnostics.compactMap(\.span) == templates.spans + templates.spans)
  }
}
