using System.Reflection;
using System.Text;
using PolicingReform.CaseStudies;
using PolicingReform.Json;

namespace PolicingReform.Tests.Json;

/// <summary>What is written is what is read: every entry, every field.</summary>
public class StudyWriterTests
{
    public static TheoryData<string> Studies => ["iraq", "example", "everything"];

    [Theory]
    [MemberData(nameof(Studies))]
    public void Study_ThatIsWrittenAndRead_IsTheSame(string name)
    {
        Study study = Named(name), again = Read(study.ToJson());
        Assert.Equal(study.ToJson(), again.ToJson());
        Assert.Equal(study.Fieldwork, again.Fieldwork);
        Assert.Equal(study.Comparisons, again.Comparisons);
        foreach (PropertyInfo list in Lists)
        {
            Assert.Equal(
                ((IEnumerable<StudyEntry>)list.GetValue(study)!).ToArray(),
                ((IEnumerable<StudyEntry>)list.GetValue(again)!).ToArray());
        }
    }

    // The file as it stands in the library is what the writer makes of it, but for white space and defaults.
    [Fact]
    public void EmbeddedFile_AndWhatIsWrittenOfIt_GiveTheSameFindings() => Assert.Equal(
        CaseStudiesOf.Iraq.Validate().Select(finding => finding.ToString()),
        Read(CaseStudiesOf.Iraq.ToJson()).Validate().Select(finding => finding.ToString()));

    [Fact]
    public void Writing_Twice_GivesTheSameBytes() =>
        Assert.Equal(CaseStudiesOf.Iraq.ToJson(), CaseStudiesOf.Iraq.ToJson());

    [Fact]
    public void Letters_OfEveryScript_StayReadable_AndMarkupIsEscaped()
    {
        string json = FullStudy.Create().ToJson();
        Assert.Contains("الرمادي", json, StringComparison.Ordinal);
        Assert.Contains("\\u003C", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
    }

    [Fact]
    public void OneCode_InTwoMeanings_IsRefused()
    {
        Place town = new(new PlaceId("town"), "Town");
        Participant Person(string id, string label) =>
            new(new ParticipantId(id), new ParticipantCategory("driver", label), town.Id);
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(town).Add(Person("a", "driver of a bus")).Add(Person("b", "driver of a taxi")).Build();
        Refusal.Is<InvalidOperationException>(
            "The study uses the code driver of participantCategory in two meanings; a file holds one. Give one of " +
            "them another code.",
            () => study.ToJson());
    }

    [Fact]
    public void Attribute_UnderAnotherLabel_SurvivesWithItsKnownCategories()
    {
        PersonAttribute gender = new("gender", "Geschlecht");
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Body(new BodyId("b"), "b")
            {
                Compositions =
                [
                    Composition.FromCompleteCount(
                        "b",
                        [new CountedPart(new Category(gender, "woman", "women"), 12),
                            new CountedPart(new Category(gender, "other", "others"), 20)],
                        Exposure.Published),
                ],
            })
            .Build();
        Study again = Read(study.ToJson());
        Assert.Equal(study.ToJson(), again.ToJson());
        Assert.Equal("Geschlecht", again.Bodies["b"].Compositions[0].Attribute.Label);
    }

    [Fact]
    public void Composition_InABody_GoesByTheNameOfTheBody()
    {
        Study study = new StudyBuilder(new StudyId("s"), "A study")
            .Add(new Reference(TestData.Source.ReferenceId, "a", "t"))
            .Add(new Body(new BodyId("b"), "the body") { Compositions = [TestData.Roster(12, 20)] })
            .Build();
        Assert.Equal("the body", study.Bodies["b"].Compositions[0].Name);
        Assert.Equal(study.Bodies["b"], Read(study.ToJson()).Bodies["b"]);
    }

    private static PropertyInfo[] Lists { get; } =
    [
        .. typeof(Study).GetProperties().Where(property =>
            property.PropertyType.IsGenericType
            && property.PropertyType.GetGenericTypeDefinition() == typeof(KeyedList<>)),
    ];

    private static Study Named(string name) => name switch
    {
        "iraq" => CaseStudiesOf.Iraq,
        "example" => ExampleStudy.Create(),
        _ => FullStudy.Create(),
    };

    private static Study Read(string json) => new StudyReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
