using System.Text;
using System.Text.Json.Nodes;
using PolicingReform.Json;
using PolicingReform.Tests.Architecture;

namespace PolicingReform.Tests.Json;

/// <summary>The schema of study files agrees with what the reader takes and the writer makes.</summary>
public class StudySchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(StudySchema.ToJson())!.AsObject();

    // For editors: the same schema as a file. On a difference, take the new one over from the message's folder.
    [Fact]
    public void Schema_InTheDocuments_IsThatOfTheLibrary()
    {
        string path = Path.Combine(Repository.Root, "docs", "study.schema.json");
        if (Environment.GetEnvironmentVariable("POLICINGREFORM_ACCEPT") == "1")
            File.WriteAllText(path, StudySchema.ToJson() + "\n");
        Assert.Equal(StudySchema.ToJson() + "\n", File.ReadAllText(path));
    }

    [Fact]
    public void StudyWithEveryField_ThatIsWritten_IsValid() =>
        Assert.Empty(JsonSchemaRules.Broken(Schema, JsonNode.Parse(FullStudy.Create().ToJson())!));

    [Fact]
    public void EmbeddedStudy_AndWhatIsWrittenOfIt_AreValid()
    {
        using Stream stream = typeof(Study).Assembly.GetManifestResourceStream("iraq-local-police.json")!;
        Assert.Empty(JsonSchemaRules.Broken(Schema, JsonNode.Parse(stream)!));
        Assert.Empty(JsonSchemaRules.Broken(Schema, JsonNode.Parse(CaseStudiesOf.Iraq.ToJson())!));
    }

    // A keyword beside "$ref" holds as well (draft 2020-12): "additionalProperties" there would refuse everything.
    [Fact]
    public void Pointer_InTheSchema_StandsAlone() => Assert.All(
        JsonSchemaRules.Pointers(Schema),
        pointer => Assert.Empty(pointer.Select(keyword => keyword.Key).Except(["$ref", "default"])));

    [Fact]
    public void OptionalWord_ThatIsNull_IsTakenByTheSchemaAndByTheReader()
    {
        JsonNode study = JsonNode.Parse(CaseStudiesOf.Iraq.ToJson())!;
        study["statements"]![0]!["text"] = null;
        Assert.Empty(JsonSchemaRules.Broken(Schema, study));
        using MemoryStream file = new(Encoding.UTF8.GetBytes(study.ToJsonString()));
        Assert.True(new StudyReader().TryRead(file, out _, out _));
    }

    // One object of each shape in the study: without a required field both the schema and the reader refuse it.
    [Theory]
    [InlineData("iraq")]
    [InlineData("everything")]
    public void RequiredField_LeftOut_IsRefusedByTheSchemaAndByTheReader(string name)
    {
        Study study = name == "iraq" ? CaseStudiesOf.Iraq : FullStudy.Create();
        JsonNode whole = JsonNode.Parse(study.ToJson())!;
        (string Path, string Field)[] required = [.. JsonSchemaRules.Required(Schema, whole).DistinctBy(each =>
            (JsonSchemaRules.Shape(each.Path), each.Field))];
        Assert.InRange(required.Length, 100, 400);
        Assert.All(required, each =>
        {
            JsonNode without = whole.DeepClone();
            JsonSchemaRules.At(without, each.Path).AsObject().Remove(each.Field);
            Assert.NotEmpty(JsonSchemaRules.Broken(Schema, without));
            using MemoryStream file = new(Encoding.UTF8.GetBytes(without.ToJsonString()));
            Assert.False(new StudyReader().TryRead(file, out _, out ValueList<Finding> findings), $"{each}");
            Assert.Contains(findings, finding => finding.Subject.StartsWith(each.Path, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("$.title", "3")]
    [InlineData("$.places[0].isSite", "\"yes\"")]
    [InlineData("$.places[0].colour", "\"blue\"")]
    [InlineData("$.deployments[0].presence", "\"probably\"")]
    [InlineData("$.fieldwork.interviews", "82.5")]
    [InlineData("$.version", "2")]
    public void Value_ThatIsWrong_IsRefusedByTheSchemaAndByTheReader(string path, string value)
    {
        JsonNode study = JsonNode.Parse(CaseStudiesOf.Iraq.ToJson())!;
        int dot = path.LastIndexOf('.');
        JsonSchemaRules.At(study, path[..dot]).AsObject()[path[(dot + 1)..]] = JsonNode.Parse(value);
        Assert.NotEmpty(JsonSchemaRules.Broken(Schema, study));
        using MemoryStream file = new(Encoding.UTF8.GetBytes(study.ToJsonString()));
        Assert.False(new StudyReader().TryRead(file, out _, out _));
    }
}
