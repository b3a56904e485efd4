using Bogus;
using NodaTime;

namespace PolicingReform.Benchmarks;

/// <summary>The entries of an invented study of any size: the same seed gives the same entries.</summary>
internal sealed class LargeStudy
{
    private const int SummariesInUse = 1000;
    private static readonly ReferenceId Work = new("field-notes");
    private static readonly LocalDate FirstDay = new(2024, 1, 1);

    private LargeStudy(StudyEntry[] entries, Fieldwork fieldwork) => (Entries, Fieldwork) = (entries, fieldwork);

    public StudyEntry[] Entries { get; }

    public Fieldwork Fieldwork { get; }

    /// <summary>A thousandth as many sites as statements, and a tenth as many participants.</summary>
    public static LargeStudy Create(int statements, int seed)
    {
        Faker faker = new("en") { Random = new Randomizer(seed) };
        int sites = Math.Max(1, statements / 1000), participants = Math.Max(1, statements / 10);
        Locator source = new(Work) { Section = "notebook", Page = 1 };
        Theme[] themes =
        [
            new("conduct", "Conduct", "How police treat people."),
            new("competence", "Competence", "Whether police can do their work."),
            new("integrity", "Integrity", "Bribes and favour."),
        ];
        Place[] places =
        [
            new(new PlaceId("country"), "An invented country"),
            .. Enumerable.Range(0, sites).Select(i => new Place(new PlaceId($"site-{i}"), faker.Address.City())
            {
                Parent = new PlaceId("country"),
                IsSite = true,
            }),
        ];
        Participant[] people =
        [
            .. Enumerable.Range(0, participants).Select(i => new Participant(
                new ParticipantId($"p-{i}"),
                faker.PickRandom<ParticipantCategory>(ParticipantCategory.Known),
                places[1 + (i % sites)].Id)
            { Gender = faker.Random.Bool() ? Gender.Woman : Gender.Man }),
        ];
        Attribution[] speakers = [.. people.Select(Attribution)];
        string[] summaries = [.. Enumerable.Range(0, SummariesInUse).Select(_ => faker.Lorem.Sentence(8))];
        Statement[] said = new Statement[statements];
        for (int i = 0; i < statements; i++)
        {
            int speaker = faker.Random.Int(0, participants - 1);
            said[i] = new Statement(
                new StatementId($"s-{i}"),
                speakers[speaker],
                people[speaker].Place,
                people[speaker].Place,
                ReducedDate.Day(FirstDay.PlusDays(faker.Random.Int(0, 200))),
                summaries[faker.Random.Int(0, SummariesInUse - 1)],
                source)
            {
                Participant = people[speaker].Id,
                Text = StatementText.SummaryOfWhole,
                Readings = [new StanceReading(themes[i % 3].Code, (Stance)faker.Random.Int(0, 3))],
            };
        }

        Fieldwork fieldwork = new(
            StatementCoverage.Complete,
            participants,
            participants,
            people.Count(person => person.Gender == Gender.Woman),
            ReducedDate.Year(2024),
            ReducedDate.Year(2024),
            source)
        { Exposure = Exposure.Synthetic };
        return new LargeStudy(
            [new Reference(Work, "Nobody", "Invented field notes"), .. places, .. people, .. themes, .. said],
            fieldwork);
    }

    public Study Build()
    {
        StudyBuilder builder = new(new StudyId("large"), "An invented study");
        foreach (StudyEntry entry in Entries)
            builder.Add(entry);
        return builder.With(Fieldwork).Build();
    }

    private static Attribution Attribution(Participant person) =>
        new(person.Category, person.Category.Label, Identifiability.Category) { Gender = person.Gender };
}
