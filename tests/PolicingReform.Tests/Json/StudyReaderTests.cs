using System.Text;
using PolicingReform.Json;

namespace PolicingReform.Tests.Json;

public class StudyReaderTests
{
    private const string Head =
        "\"format\": \"policing-reform-study\", \"version\": 1, \"id\": \"s\", \"title\": \"A study\"";

    [Fact]
    public void File_WithItsHeadOnly_IsAStudy() => Assert.Equal("A study (s)", Read("{" + Head + "}").ToString());

    [Theory]
    [InlineData("",
        "$ (line 1): the file is empty; a study is an object.")]
    [InlineData("null", "$ (line 1): the file holds null; a study is an object.")]
    [InlineData("{}", "$.format (line 1): it is missing; a study file says \"policing-reform-study\".")]
    [InlineData("{\"format\": \"policing-reform-study\", \"version\": 2}",
        "$.version (line 1): it is 2; this library reads version 1.")]
    [InlineData("{" + Head + ", \"sites\": []}",
        "$.sites (line 1): a study file has no such field here; mend its name or take it out.")]
    [InlineData("{" + Head + ", \"bodies\": 3}",
        "$.bodies (line 1): the value is of another kind than this field takes (text, whole number, list or object).")]
    [InlineData("{" + Head, "$ (line 1): the file breaks off or is no JSON here; mend that first.")]
    [InlineData("{\"format\": \"policing-reform-study\", \"version\": 2, \"new\": [], \"id\": 3}",
        "$.version (line 1): it is 2; this library reads version 1.")]
    [InlineData("{\"type\": \"FeatureCollection\"}",
        "$.format (line 1): it is missing; a study file says \"policing-reform-study\".")]
    [InlineData("{\"\\ud800\": 1}", "$ (line 1): the value is of another kind than this field takes")]
    [InlineData("{" + Head + ",\n\"places\": [{\"id\": \"a\", \"isSite\": flase, \"name\": \"a secret\"}]}",
        "$.places[0].isSite (line 2): the file breaks off or is no JSON here; mend that first.")]
    public void File_ThatIsNoStudy_SaysWhereAndWhy(string json, string beginning)
    {
        Finding finding = Assert.Single(Assert.Throws<InvalidStudyException>(() => Read(json)).Findings);
        Assert.StartsWith("Error: " + beginning, finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void File_WithManyMistakes_ReportsThemAllWithTheirPaths()
    {
        string json = "{" + Head + """
            ,
              "references": [ { "id": "A Book", "authors": "a", "title": "t" }, null ],
              "bodies": [
                { "id": "u", "name": "a unit", "compositions": [
                  { "attribute": "gender", "basis": "guess", "exposure": "published",
                    "parts": [ { "category": "woman", "count": -1 }, { "category": "robot", "count": 1 } ] },
                  { "attribute": "gender", "basis": "completeCount", "exposure": "published",
                    "parts": [ { "category": "woman", "count": 1, "atLeast": 1 } ] } ] } ],
              "comparisons": [ { "body": "u", "attribute": "height", "category": "tall", "benchmark": "b" } ]
            }
            """;
        Assert.Equal(
            [
                "Error: $.references[0] (line 2): value was \"A Book\"; ids and codes are 1 to 100 characters, " +
                "lower-case words of a-z and 0-9 joined by single hyphens.",
                "Error: $.references[1] (line 2): it is null; an object is required.",
                "Error: $.bodies[0].compositions[0].parts[0] (line 6): count was -1; it must be at least 0.",
                "Error: $.bodies[0].compositions[0].parts[1].category (line 6): it is \"robot\"; it must be one of " +
                "woman, man, or be added under codes.",
                "Error: $.bodies[0].compositions[0].basis (line 5): it is \"guess\"; it must be one of " +
                "probabilitySample, completeCount, purposiveSample, publishedFigure, bound, scenario, synthetic.",
                "Error: $.bodies[0].compositions[1].parts[0] (line 8): it must hold one of count, atLeast with or " +
                "without atMost, share, shareAtLeast and shareAtMost, or estimate.",
                "Error: $.comparisons[0].attribute (line 9): it is \"height\"; it must be one of gender, ethnicity, " +
                "religion, tribe, origin, or be added under codes.",
            ],
            Assert.Throws<InvalidStudyException>(() => Read(json)).Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void File_NestedTooDeep_IsRefused() =>
        Assert.Equal(
            "wrong-kind",
            Assert.Single(Assert.Throws<InvalidStudyException>(
                () => Read("{" + Head + ", \"bodies\": " + new string('[', 10_000) + "}")).Findings).Code);

    [Fact]
    public void File_WithItsOwnCategories_StatesThem()
    {
        Study study = Read("{" + Head + """
            ,
              "references": [ { "id": "a-book", "authors": "a", "title": "t", "published": "2021-07" } ],
              "codes": [ { "list": "category", "attribute": "ethnicity", "code": "kakai", "label": "Kakai" } ],
              "bodies": [ { "id": "u", "name": "a unit", "compositions": [
                { "attribute": "ethnicity", "basis": "completeCount", "exposure": "published",
            """ + """
             "size": 40, "asOf": "2021",
                  "parts": [ { "category": "kakai", "count": 0 } ],
            """ + """
             "sources": [ { "reference": "a-book", "page": 3 } ] } ] } ]
            }
            """);
        Composition unit = study.Bodies["u"].Composition(PersonAttribute.Ethnicity);
        Assert.Equal("a unit by ethnicity: Kakai: 0", unit.ToString());
        Assert.Equal("a-book, p. 3", unit.Sources[0].ToString());
        Assert.Equal("2021", unit.AsOf!.ToString());
    }

    // "exposure": "confidential", "exposure": "published": the second would open what the first closed.
    [Theory]
    [InlineData("\"bodies\": [], \"bodies\": []")]
    [InlineData("\"bodies\": [ { \"id\": \"a\", \"id\": \"b\" } ]")]
    public void File_WithAFieldTwice_IsRefused(string fields) => Assert.Equal(
        "repeated-field",
        Assert.Single(
            Assert.Throws<InvalidStudyException>(() => Read("{" + Head + ", " + fields + "}")).Findings).Code);

    [Fact]
    public void Share_ThatIsPublishedAndConfidential_IsRefused()
    {
        string json = "{" + Head + """
            ,
              "bodies": [ { "id": "u", "name": "a unit", "compositions": [
                { "attribute": "gender", "basis": "publishedFigure", "exposure": "confidential",
                  "parts": [ { "category": "woman", "share": { "asPrinted": "4%", "reading": "exact", "value": 4,
                    "source": { "reference": "a-book" } } } ] } ] } ]
            }
            """;
        Assert.Equal(
            "Error: $.bodies[0].compositions[0] (line 3): a published share has the exposure published, and no size.",
            Assert.Single(Assert.Throws<InvalidStudyException>(() => Read(json)).Findings).ToString());
    }

    [Fact]
    public void File_WithAByteOrderMark_IsRead()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{" + Head + "}")];
        Assert.Equal("s", new StudyReader().Read(new MemoryStream(bytes)).Id.Value);
    }

    [Fact]
    public void File_LargerThanTheLimit_IsRefusedWithoutBeingHeld()
    {
        StudyReader reader = new(maximumBytes: 1000);
        Assert.False(reader.TryRead(new Endless(), out _, out ValueList<Finding> findings));
        Assert.Equal(
            "Error: $: the file is larger than 1000 bytes; give the reader a higher limit if it is to be read.",
            Assert.Single(findings).ToString());
    }

    [Fact]
    public void Findings_AboutNoun_CarryTheLine()
    {
        string json = "{" + Head + ",\n\"themes\": [\n" +
            "{ \"code\": \"a\", \"label\": \"A\", \"description\": \"A.\" },\n" +
            "{ \"code\": \"B\", \"label\": \"B\", \"description\": \"B.\" }\n] }";
        Finding finding = Assert.Single(Assert.Throws<InvalidStudyException>(() => Read(json)).Findings);
        Assert.Equal("$.themes[1] (line 4)", finding.Subject);
    }

    [Fact]
    public void Study_ThatIsRead_CarriesTheSettingsOfTheReader()
    {
        AnalysisSettings settings = new() { MinimumCellSize = 15 };
        Study study = new StudyReader(settings).Read(new MemoryStream(Encoding.UTF8.GetBytes("{" + Head + "}")));
        Assert.Same(settings, study.Settings);
    }

    // Every prefix of a real study is no study, and never anything but findings.
    [Fact]
    public void File_CutOffAnywhere_IsAFinding()
    {
        using Stream stream = typeof(Study).Assembly.GetManifestResourceStream("iraq-local-police.json")!;
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        byte[] bytes = whole.ToArray();
        for (int length = 0; length < bytes.Length - 2; length += 97)
        {
            MemoryStream part = new(bytes, 0, length);
            Assert.False(new StudyReader().TryRead(part, out Study? study, out ValueList<Finding> findings));
            Assert.Null(study);
            Assert.Equal("not-json", Assert.Single(findings).Code);
        }
    }

    // What is wrong between entries has a path and a line as well.
    [Fact]
    public void Entries_ThatDoNotFitTogether_AreFoundInTheFile() => Assert.Equal(
        [
            "Error: $.places[2] (line 4): place a: the id a is used 2 times; the id of each place is its own.",
            "Error: $.places[1] (line 3): place b: it names the place nowhere, which the study does not hold; add " +
            "it or mend the id.",
        ],
        Refused("{" + Head + """
            ,
            "places": [{"id": "a", "name": "A"},
              {"id": "b", "name": "B", "parent": "nowhere"},
              {"id": "a", "name": "A again"}],
            "themes": [{"code": "t", "label": "T", "description": "T."}]}
            """));

    [Theory]
    [InlineData("\"codes\": [{\"list\": \"actorKind\", \"code\": \"a\", \"label\": \"A\"}, " +
        "{\"list\": \"actorKind\", \"code\": \"a\", \"label\": \"B\"}]",
        "Error: $.codes[1] (line 1): the code \"a\" is added twice; keep one of them.")]
    [InlineData("\"codes\": [{\"list\": \"actorKind\", \"code\": \"a\", \"label\": \"A\", \"isPolice\": true}]",
        "Error: $.codes[0] (line 1): it holds a field that means nothing in the list actorKind; isPolice goes with " +
        "participantCategory, isMilitarised with actorKind, attribute with category.")]
    [InlineData("\"codes\": [null]", "Error: $.codes[0] (line 1): it is null; an object is required.")]
    [InlineData("\"references\": [{\"id\": \"r\", \"authors\": \"a\", \"title\": \"t\"}], " +
        "\"places\": [{\"id\": \"p\", \"name\": \"P\", \"figures\": [{\"quantity\": \"residents\", \"figure\": " +
        "{\"asPrinted\": \"5\", " +
        "\"reading\": \"exact\", \"value\": 5, \"high\": 9, \"source\": {\"reference\": \"r\"}}}]}]",
        "Error: $.places[0].figures[0].figure (line 1): it holds a number that the reading exact has not; value goes " +
        "with exact, about, atLeast and atMost, low and high with between.")]
    [InlineData("\"benchmarks\": [{\"id\": \"b\", \"name\": \"n\", \"population\": \"residents\", \"attribute\": " +
        "\"height\", \"asOf\": \"2020\", \"parts\": [{\"category\": \"a\"}, {\"category\": \"b\"}], \"sources\": []}]",
        "Error: $.benchmarks[0].attribute (line 1): it is \"height\"; it must be one of gender, ethnicity, religion, " +
        "tribe, origin, or be added under codes.")]
    public void File_WhoseDataWouldBeLost_IsRefusedWithOneFinding(string fields, string finding) =>
        Assert.Equal([finding], Refused("{" + Head + ", " + fields + "}"));

    // What was asked: one finding each, where the mistake stands.
    [Theory]
    [InlineData("{\"title\": \"T\", \"questions\": [\n{\"name\": \"a\", \"scale\": {\"minimum\": 5, \"maximum\": 0}}]}",
        ".questions[0].scale (line 4): maximum was 0; it must be from 6 to 205.")]
    [InlineData("{\"title\": \"T\", \"questions\": [\n{\"name\": \"a\", \"scale\": {\"minimum\": 0, \"maximum\": " +
        "10,\n\"missingCodes\": [{\"code\": \"7\", \"reason\": \"refused\"}]}}]}",
        ".questions[0].scale (line 4): MissingCodes held 7, which is an answer from 0 to 10; a code stands for one " +
        "or the other.")]
    [InlineData("{\"title\": \"T\", \"questions\": [\n{\"name\": \"a\", \"scale\": {\"minimum\": 0, \"maximum\": " +
        "1}},\n{\"name\": \"a\", \"scale\": {\"minimum\": 0, \"maximum\": 1}}]}",
        " (line 3): questions held \"a\" twice; names are unique.")]
    [InlineData("{\"title\": \"T\", \"questions\": [\n{\"name\": \"a\", \"scale\": {\"minimum\": 0, \"maximum\": 1,\n" +
        "\"direction\": \"up\"}}]}",
        ".questions[0].scale.direction (line 5): it is \"up\"; it must be one of higherIsMore, higherIsLess.")]
    [InlineData("{\"title\": \"T\", \"questions\": [\n{\"name\": \"a\", \"scale\": {\"minimum\": 0, \"maximum\": 1,\n" +
        "\"missingCodes\": [{\"code\": \"9\", \"reason\": \"lost\"}]}}]}",
        ".questions[0].scale.missingCodes[0].reason (line 5): it is \"lost\"; it must be one of notStated, dontKnow, " +
        "refused, notAsked, notApplicable.")]
    [InlineData("{\"title\": \"T\", \"questions\": [\n{\"name\": \"a\", \"scale\": {\"minimum\": 0, \"maximum\": 1,\n" +
        "\"labels\": [{\"answer\": 1, \"wordings\": [{\"language\": \"english language\", \"text\": \"a\"}]}]}}]}",
        ".questions[0].scale.labels[0].wordings[0] (line 5): language was \"english language\"; a BCP 47 tag such as " +
        "\"en\" or \"ar-IQ\" is required.")]
    [InlineData("{\"title\": \"T\", \"questions\": []}",
        " (line 3): questions was empty; at least one is required.")]
    [InlineData("{\"questions\": [\n{\"name\": \"a\", \"scale\": {\"minimum\": 0, \"maximum\": 1}}]}",
        ".title (line 3): it is missing; a value is required.")]
    [InlineData("{\"title\": \"T\", \"questions\": [\nnull]}",
        ".questions[0] (line 4): it is null; an object is required.")]
    public void Instrument_ThatCannotBe_IsRefusedWithOneFinding(string instrument, string finding) => Assert.Equal(
        ["Error: $.polls[0].instrument" + finding],
        Refused("{" + Head + ",\n\"polls\": [{\"id\": \"p\", \"name\": \"P\", \"summary\": \"S.\",\n\"instrument\": " +
            instrument + "}]}"));

    [Fact]
    public void File_OfMoreMistakesThanAnybodyReads_SaysTheFirstThousand()
    {
        string statements = string.Join(',', Enumerable.Repeat("{}", 5000));
        string[] findings = [.. Refused("{" + Head + ", \"statements\": [" + statements + "]}")];
        Assert.Equal(1001, findings.Length);
        Assert.Equal(
            "Error: $ (line 1): more is wrong than these 1000; mend them, and read the file again.", findings[^1]);
    }

    [Fact]
    public void File_InLatin1_IsSaidToBeNoUtf8()
    {
        string json = "{" + Head.Replace("A study", "é", StringComparison.Ordinal) + "}";
        using MemoryStream file = new(Encoding.Latin1.GetBytes(json));
        Assert.False(new StudyReader().TryRead(file, out _, out ValueList<Finding> findings));
        Assert.Equal(
            "Error: $ (line 1): the file is no UTF-8; save it as UTF-8.", Assert.Single(findings).ToString());
    }

    // What a file says gets into logs: no line breaks, no terminal codes, no change of direction.
    [Fact]
    public void Quotation_FromAFile_IsHarmless() => Assert.Equal(
        ["Error: $.themes[0] (line 1): code was \"a\\u{000A}b\\u{001B}[31m\\u{202E}\"; ids and codes are 1 to 100 " +
            "characters, lower-case words of a-z and 0-9 joined by single hyphens."],
        Refused("{" + Head + ", \"themes\": [{\"code\": \"a\\nb\\u001b[31m\\u202e\", \"label\": \"l\", " +
            "\"description\": \"d\"}]}"));

    private static IEnumerable<string> Refused(string json)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(json));
        Assert.False(new StudyReader().TryRead(file, out _, out ValueList<Finding> findings));
        return findings.Select(finding => finding.ToString());
    }

    private static Study Read(string json) => new StudyReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
