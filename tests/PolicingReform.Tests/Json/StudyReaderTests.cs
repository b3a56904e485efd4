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
        "$: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token")]
    [InlineData("null", "$ (line 1): the file holds null; a study is an object.")]
    [InlineData("{}", "$.format (line 1): it is missing; a study file says \"policing-reform-study\".")]
    [InlineData("{\"format\": \"policing-reform-study\", \"version\": 2}",
        "$.version (line 1): it is 2; this library reads version 1.")]
    [InlineData("{" + Head + ", \"sites\": []}",
        "$.sites: a study file has no such field here; mend its name or take it out (line 1).")]
    [InlineData("{" + Head + ", \"bodies\": 3}",
        "$.bodies: the value is of another kind than this field takes (text, whole number, list or object) (line 1).")]
    [InlineData("{" + Head, "$: Expected depth to be zero at the end of the JSON payload")]
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
                "woman, man.",
                "Error: $.bodies[0].compositions[0].basis (line 5): it is \"guess\"; it must be one of " +
                "probabilitySample, completeCount, purposiveSample, publishedFigure, bound, scenario, synthetic.",
                "Error: $.bodies[0].compositions[1].parts[0] (line 8): it must hold one of count, atLeast with or " +
                "without atMost, or share.",
                "Error: $.comparisons[0].attribute (line 9): it is \"height\"; it must be one of gender, ethnicity, " +
                "religion, tribe, origin.",
            ],
            Assert.Throws<InvalidStudyException>(() => Read(json)).Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void File_NestedTooDeep_IsRefused() =>
        Assert.Equal(
            "not-json",
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
        "not-json",
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
