namespace PolicingReform.Tests.Invariants;

internal sealed partial record BadInput
{
    private static BadInput[] Provenance =>
    [
        new("Reference", "Authors was empty; a text is required." + Of("Authors"),
            () => _ = new Reference(Book, " ", "t")),
        new("Reference", "Title was 1001 characters long; at most 1000 are kept." + Of("Title"),
            () => _ = new Reference(Book, "a", LongText)),
        new("Reference",
            "Title held U+0000 at position 1; a text holds neither control characters, nor line separators, nor " +
            "halves of a surrogate pair." +
            Of("Title"),
            () => _ = new Reference(Book, "a", "t\0")),
        new("Reference",
            "Title held U+D83D at position 0; a text holds neither control characters, nor line separators, nor " +
            "halves of a surrogate pair." +
            Of("Title"),
            () => _ = new Reference(Book, "a", "\uD83D")),
        new("Reference",
            "Address was \"javascript:alert(1)\"; it must be an absolute http or https address." + Of("Address"),
            () => _ = new Reference(Book, "a", "t") { Address = new Uri("javascript:alert(1)") }),
        new("Reference", "Id was null; a value is required." + Of("Id"), () => _ = new Reference(null!, "a", "t")),
        new("Reference", "Authors was null; a value is required." + Of("Authors"),
            () => _ = new Reference(Book, null!, "t")),
        new("Reference", "Address was \"a/page.html\"; it must be an absolute http or https address." + Of("Address"),
            () => _ = new Reference(Book, "a", "t") { Address = new Uri("a/page.html", UriKind.Relative) }),
        new("Reference", "Series was empty; a text is required." + Of("Series"),
            () => _ = new Reference(Book, "a", "t") { Series = "" }),
        new("Reference", "Licence was empty; a text is required." + Of("Licence"),
            () => _ = new Reference(Book, "a", "t") { Licence = "" }),
        new("Reference", "LastPage was 0; it must be at least 1." + Of("LastPage"),
            () => _ = new Reference(Book, "a", "t") { LastPage = 0 }),
        new("Locator", "ReferenceId was null; a value is required." + Of("ReferenceId"), () => _ = new Locator(null!)),
        new("Locator", "Page was 0; it must be at least 1." + Of("Page"), () => _ = new Locator(Book) { Page = 0 }),
        new("Locator", "Footnote was -3; it must be at least 1." + Of("Footnote"),
            () => _ = new Locator(Book) { Footnote = -3 }),
        new("Locator", "PageNumbering was 7; it must be one of Printed, Inferred." + Of("PageNumbering"),
            () => _ = new Locator(Book) { PageNumbering = (PageNumbering)7 }),
        new("Locator", "Section was empty; a text is required." + Of("Section"),
            () => _ = new Locator(Book) { Section = "" }),
        new("Locator", "Remark was empty; a text is required." + Of("Remark"),
            () => _ = new Locator(Book) { Remark = " " }),
        new("WrittenName", "text was empty; a text is required." + Of("text"),
            () => _ = new WrittenName("", "ar", Source)),
        new("WrittenName", "language was empty; a text is required." + Of("language"),
            () => _ = new WrittenName("a", " ", Source)),
        new("WrittenName", "source was null; a value is required." + Of("source"),
            () => _ = new WrittenName("a", "ar", null!)),
        new("WrittenName", "language was 36 characters long; at most 35 are kept." + Of("language"),
            () => _ = new WrittenName("a", new string('x', 36), Source)),
    ];
}
