using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform.CaseStudies;

/// <summary>
/// An invented poll with a design: three governorates, twelve sampling units in each, nobody behind it.
/// </summary>
/// <remarks>
/// <para>Columns: <c>governorate</c> (stratum), <c>unit</c> (sampling unit, numbered within its governorate),
/// <c>weight</c>, <c>gender</c>, <c>interviewer</c>, <c>age</c> (a number), and the items <c>conduct</c>,
/// <c>competence</c> and <c>integrity</c> on 0 (no trust) to 10 (complete trust), with 88 for don't know and 99 for
/// refused.</para>
/// <para>Everything that comes from it says that it is synthetic.</para>
/// </remarks>
public static class ExamplePoll
{
    private const int Units = 12;
    private const int PersonsPerUnit = 14;
    private const int DontKnow = 88;
    private const int Refused = 99;
    private const int Most = 10;

    private static readonly (string Name, double Leaning, double Weight)[] Governorates =
        [("north", 4, 150), ("centre", 5, 250), ("south", 6, 100)];

    private static readonly (string Name, string Question, int Shift)[] Items =
    [
        ("conduct", "How far do you trust the local police to treat people with respect?", 0),
        ("competence", "How far do you trust the local police to do their work well?", 1),
        ("integrity", "How far do you trust the local police not to take bribes?", -1),
    ];

    /// <summary>The questions of the poll.</summary>
    public static Questionnaire Questionnaire { get; } = new(
        "Trust in the local police (invented)",
        [
            .. Items.Select(item => new Question(item.Name, Scale()) { Wordings = [new Wording("en", item.Question)] }),
        ]);

    /// <summary>Returns the poll that a seed makes: the same for the same seed, on every machine.</summary>
    /// <param name="seed">The seed. Default: 1.</param>
    public static Survey Create(ulong seed = 1)
    {
        SurveyDataBuilder builder = new(
            [
                SurveyColumn.Categories("governorate"), SurveyColumn.Categories("unit"), SurveyColumn.Numbers("weight"),
                SurveyColumn.Categories("gender"), SurveyColumn.Categories("interviewer"), SurveyColumn.Numbers("age"),
                .. Questionnaire.Columns,
            ],
            Exposure.Synthetic);
        for (int governorate = 0; governorate < Governorates.Length; governorate++)
        {
            for (int unit = 0; unit < Units; unit++)
            {
                CounterStream random = new(seed, (ulong)((governorate * Units) + unit));
                int shared = random.NextIndex(3) - 1;
                for (int person = 0; person < PersonsPerUnit; person++)
                    builder.TryAdd(Respondent(governorate, unit, shared, random), out _);
            }
        }

        return builder.Build().WithDesign(d => d
            .StratifiedBy("governorate").ClusteredWithinStrataBy("unit").WeightedBy("weight"));
    }

    private static string[] Respondent(int governorate, int unit, int shared, CounterStream random)
    {
        (string name, double leaning, double weight) = Governorates[governorate];
        bool isWoman = random.NextIndex(2) == 0;
        int age = 18 + random.NextIndex(60);
        int own = random.NextIndex(5) - 2;
        return
        [
            name,
            Numeral.Text(unit + 1),
            Numeral.Fixed(weight * (0.8 + (0.4 * random.NextUnit())), 3),
            isWoman ? "women" : "men",
            $"interviewer {Numeral.Text(1 + (unit % 4))}",
            Numeral.Text(age),
            .. Items.Select(item => Numeral.Text(random.NextUnit() switch
            {
                < 0.06 => DontKnow,
                < 0.08 => Refused,
                _ => Math.Clamp(
                    (int)leaning + item.Shift + shared + own + (isWoman ? -1 : 0) + random.NextIndex(3) - 1, 0, Most),
            })),
        ];
    }

    private static ResponseScale Scale() => new(0, Most)
    {
        Labels =
        [
            new ScaleLabel(0, [new Wording("en", "no trust at all")]),
            new ScaleLabel(Most, [new Wording("en", "complete trust")]),
        ],
        MissingCodes =
        [
            new MissingCode(DontKnow, MissingReason.DontKnow), new MissingCode(Refused, MissingReason.Refused),
        ],
    };
}
