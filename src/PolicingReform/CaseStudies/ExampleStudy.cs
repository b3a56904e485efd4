using PolicingReform.Numerics;

namespace PolicingReform.CaseStudies;

/// <summary>An invented study with a known truth: every interview coded, three towns, nobody behind it.</summary>
/// <remarks>
/// It shows what the analyses do where they may, and lets their intervals be checked against the truth. Everything that
/// comes from it says that it is synthetic.
/// </remarks>
public static class ExampleStudy
{
    private const double Spread = 0.2;

    private static readonly (string Id, string Name, double Level)[] Towns =
        [("riverside", "Riverside", 0.6), ("old-market", "Old Market", 0.4), ("hill-quarter", "Hill Quarter", 0.5)];

    private static readonly (Theme Theme, double Shift)[] Themes =
    [
        (new Theme("conduct", "Conduct", "How police treat people."), 0),
        (new Theme("integrity", "Integrity", "Bribes and favour."), -0.1),
        (new Theme("competence", "Competence", "Whether police do their work well."), 0.1),
    ];

    private static readonly ParticipantCategory[] Categories =
    [
        ParticipantCategory.CivilSociety, ParticipantCategory.LocalGovernment, ParticipantCategory.Headman,
        ParticipantCategory.Academic,
    ];

    /// <summary>Returns the study that a seed makes: the same for the same seed, on every machine.</summary>
    /// <param name="seed">The seed. Default: 1.</param>
    /// <param name="participants">The number of participants at each town, from 1 to 10,000. Default: 30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of participants is out of range.</exception>
    public static Study Create(ulong seed = 1, int participants = 30)
    {
        Require.InRange(participants, 1, 10_000);
        ReferenceId notes = new("invented-notes");
        StudyBuilder builder = new StudyBuilder(new StudyId("example"), "An invented study of three towns (synthetic)")
            .Add(new Reference(notes, "Nobody", "Invented field notes"))
            .With(new Fieldwork(
                StatementCoverage.Complete,
                participants * Towns.Length,
                participants * Towns.Length,
                0,
                ReducedDate.Year(2020),
                ReducedDate.Year(2020),
                new Locator(notes))
            { Exposure = Exposure.Synthetic });
        foreach ((Theme theme, _) in Themes)
            builder.Add(theme);
        for (int town = 0; town < Towns.Length; town++)
        {
            builder.Add(new Place(new PlaceId(Towns[town].Id), Towns[town].Name) { IsSite = true });
            for (int i = 0; i < participants; i++)
                Interview(builder, town, i, new CounterStream(seed, (ulong)((town * 10_000) + i)), notes);
        }

        return builder.Build();
    }

    /// <summary>
    /// The expected score of a participant, from 0 to 100, when a favourable stance is 100 and a mixed one 50.
    /// </summary>
    /// <param name="site">The id of the town.</param>
    /// <param name="dimension">The code of the theme.</param>
    /// <exception cref="ArgumentException">The study has no such town or theme.</exception>
    public static double Truth(string site, string dimension)
    {
        int town = Array.FindIndex(Towns, each => each.Id == Require.NotNull(site));
        int theme = Array.FindIndex(Themes, each => each.Theme.Code == Require.NotNull(dimension));
        if (town < 0)
            throw Unknown(nameof(site), site, Towns.Select(each => each.Id));
        if (theme < 0)
            throw Unknown(nameof(dimension), dimension, Themes.Select(each => each.Theme.Code));
        return 100 * Propensity(town, theme);
    }

    // A participant leans up or down by as much, with even chances, so the mean propensity is the truth.
    private static void Interview(StudyBuilder builder, int town, int number, CounterStream random, ReferenceId notes)
    {
        PlaceId place = new(Towns[town].Id);
        string name = $"{Towns[town].Id}-{Numeral.Text(number + 1)}";
        ParticipantCategory category = Categories[random.NextIndex(Categories.Length)];
        Participant participant = new(new ParticipantId(name), category, place);
        builder.Add(participant);
        double lean = random.NextUnit() < 0.5 ? -Spread : Spread;
        int statements = 1 + random.NextIndex(3);
        for (int s = 0; s < statements; s++)
        {
            List<StanceReading> readings = [];
            for (int theme = 0; theme < Themes.Length; theme++)
                readings.Add(new StanceReading(Themes[theme].Theme.Code, Draw(Propensity(town, theme) + lean, random)));
            builder.Add(new Statement(
                new StatementId($"{name}-{Numeral.Text(s + 1)}"),
                new Attribution(category, category.Label, Identifiability.Category),
                place,
                place,
                ReducedDate.Year(2020),
                "Invented.",
                new Locator(notes) { Section = name })
            {
                Participant = participant.Id,
                Readings = [.. readings],
            });
        }
    }

    private static ArgumentException Unknown(string parameterName, string value, IEnumerable<string> known) => new(
        $"{parameterName} was {Require.Quoted(value)}; it must be one of {string.Join(", ", known)}.", parameterName);

    private static double Propensity(int town, int theme) => Towns[town].Level + Themes[theme].Shift;

    // Two draws at the propensity: both well is favourable, one of them mixed. The expected score is the propensity.
    private static Stance Draw(double propensity, CounterStream random)
    {
        bool first = random.NextUnit() < propensity, second = random.NextUnit() < propensity;
        return (first, second) switch
        {
            (true, true) => Stance.Favourable,
            (false, false) => Stance.Unfavourable,
            _ => Stance.Mixed,
        };
    }
}
