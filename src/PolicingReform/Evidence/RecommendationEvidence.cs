using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What the printed material holds for and against the recommendations of a study.</summary>
public sealed class RecommendationEvidence : Result
{
    internal RecommendationEvidence(Study study)
    {
        Recommendations =
        [
            .. study.Recommendations.Select(each => new EvidenceOfRecommendation(
                each,
                [.. each.Supporting.Select(id => study.Statements[id])],
                [.. each.Contradicting.Select(id => study.Statements[id])],
                [
                    .. study.ReportedViews.Where(view => view.Readings.Any(reading =>
                        each.Themes.Contains(reading.Theme, StringComparer.Ordinal))),
                ])),
        ];
        ThemesWithoutRecommendation =
        [
            .. study.Themes.Where(theme => !study.Recommendations.Any(each =>
                each.Themes.Contains(theme.Code, StringComparer.Ordinal))),
        ];
    }

    /// <summary>The recommendations with their evidence, in the order of the study.</summary>
    public ValueList<EvidenceOfRecommendation> Recommendations { get; }

    /// <summary>The recommendations that no printed statement illustrates.</summary>
    public ValueList<Recommendation> Unillustrated =>
        [.. Recommendations.Where(each => each.Supporting.Count == 0).Select(each => each.Recommendation)];

    /// <summary>The themes that no recommendation takes up.</summary>
    public ValueList<Theme> ThemesWithoutRecommendation { get; }

    private protected override Table Tabulate() => new(
        "What should change, and what illustrates it",
        [
            new Column("To", HeadsRow: true),
            new Column("What should change"),
            new Column("Pages"),
            new Column("Illustrated by"),
            new Column("Against it"),
            new Column("Said of it"),
        ],
        [.. Recommendations.Select(Row)],
        [.. Notes()]);

    private protected override Picture Draw()
    {
        const double left = 12;
        ImmutableArray<Mark>.Builder marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new DotMark(left + 5, 10, IsFilled: true));
        marks.Add(new LabelMark(left + 16, 14, "a statement that illustrates it"));
        marks.Add(new DotMark(left + 190, 10, IsFilled: false));
        marks.Add(new LabelMark(left + 201, 14, "one against it"));
        double y = 26;
        foreach (EvidenceOfRecommendation each in Recommendations)
        {
            y += 6;
            foreach (string line in TextLines.Wrap(each.Recommendation.Summary, 60))
                marks.Add(new LabelMark(left, y += 15, line));
            y += 14;
            int drawn = 0;
            for (int i = 0; i < each.Supporting.Count; i++)
                marks.Add(new DotMark(left + 8 + (12 * drawn++), y - 2, IsFilled: true));
            for (int i = 0; i < each.Contradicting.Count; i++)
                marks.Add(new DotMark(left + 8 + (12 * drawn++), y - 2, IsFilled: false));
            if (drawn == 0)
                marks.Add(new LabelMark(left, y, "nothing printed illustrates it", Tone: Tone.Medium));
            marks.Add(new LineMark(left, y + 8, Picture.Width - left, y + 8, Tone.Faint));
        }

        return new Picture(
            "Recommendations and the statements beside them",
            string.Join(" ", Recommendations.Select(each =>
                $"{each.Recommendation.Summary} Illustrated by {Numeral.Text(each.Supporting.Count)}, " +
                $"contradicted by {Numeral.Text(each.Contradicting.Count)}.")),
            y + 16,
            marks.ToImmutable());
    }

    private static ImmutableArray<Cell> Row(EvidenceOfRecommendation each) =>
    [
        each.Recommendation.Addressee,
        each.Recommendation.Summary,
        each.Recommendation.Pages.Count == 0 ? "none given" : each.Recommendation.Pages.ToString(),
        each.Supporting.Count == 0 ? "nothing printed" : Ids(each.Supporting),
        each.Contradicting.Count == 0 ? "nothing printed" : Ids(each.Contradicting),
        string.Join(" ", Said(each.Recommendation)),
    ];

    private static string Ids(ValueList<Statement> statements) =>
        string.Join(", ", statements.Select(statement => statement.Id));

    private static IEnumerable<string> Said(Recommendation recommendation)
    {
        foreach (string obstacle in recommendation.Obstacles)
            yield return $"Obstacle: {obstacle}";
        foreach (string risk in recommendation.Risks)
            yield return $"Risk: {risk}";
        if (recommendation.Feasibility is string feasibility)
            yield return $"Feasibility: {feasibility}";
        if (recommendation.Status is ImplementationStatus status)
            yield return $"Status: {status.Summary}";
    }

    private IEnumerable<string> Notes()
    {
        yield return "The links are this project's own reading: statements illustrate a recommendation, they do not " +
            "prove it.";
        yield return Unillustrated.Count == 0
            ? "Every recommendation is illustrated by something printed."
            : $"Nothing printed illustrates {string.Join(", ", Unillustrated.Select(each => each.Id))}.";
        yield return ThemesWithoutRecommendation.Count == 0
            ? "Every theme is taken up by a recommendation."
            : $"No recommendation takes up {string.Join(", ", ThemesWithoutRecommendation)}.";
    }
}

/// <summary>A recommendation with the printed material beside it.</summary>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="Supporting">The statements that illustrate it.</param>
/// <param name="Contradicting">The statements that speak against it.</param>
/// <param name="Views">The reported views that touch its themes, for or against.</param>
public sealed record EvidenceOfRecommendation(
    Recommendation Recommendation, ValueList<Statement> Supporting, ValueList<Statement> Contradicting,
    ValueList<ReportedView> Views);
