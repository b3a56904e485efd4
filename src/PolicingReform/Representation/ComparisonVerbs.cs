using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>What leads to a comparison and from one to the next.</summary>
public static class ComparisonVerbs
{
    /// <summary>Returns the same gap against another benchmark.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="benchmark">The other benchmark.</param>
    /// <exception cref="ArgumentException">The benchmark does not state the group.</exception>
    public static RepresentationGap Against(this RepresentationGap gap, Benchmark benchmark)
    {
        Require.NotNull(gap);
        Require.NotNull(benchmark);
        ValueList<Locator> sources = [.. gap.OwnSources, .. benchmark.Sources];
        GapInput input = new(
            gap.Observed,
            KnownShare.Of(benchmark, gap.Observed.Group),
            gap.Options,
            sources,
            new GapIntervals(gap.Settings.ConfidenceLevel));
        return new RepresentationGap(input, benchmark, gap.OwnSources, gap.Settings, input.PValue);
    }

    /// <summary>Returns why a gap changed: because the body did, or because its benchmark did.</summary>
    /// <param name="before">The gap at the earlier date.</param>
    /// <param name="after">The gap of the same group at the later date.</param>
    /// <exception cref="ArgumentException">The groups differ.</exception>
    public static GapChange ChangeTo(this RepresentationGap before, RepresentationGap after)
    {
        Require.NotNull(before);
        Require.NotNull(after);
        return before.Observed.Group == after.Observed.Group
            ? new GapChange(before, after)
            : throw new ArgumentException(
                $"after was of {after.Observed.Group}, before of {before.Observed.Group}; a change is of one group.",
                nameof(after));
    }

    /// <summary>
    /// Returns the participants of a study as a roster, by gender, place (<c>place</c>) and category
    /// (<c>participant-category</c>), split by <c>place</c> and <c>category</c>: the same analyses as of a force, with count and share and without gaps, because the researchers chose them.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <remarks>
    /// Only those who are recorded one by one: the authors may have interviewed more than they print.
    /// </remarks>
    /// <exception cref="ArgumentException">The study records no participants.</exception>
    public static Roster ParticipantRoster(this Study study)
    {
        Require.NotNull(study);
        if (study.Participants.Count == 0)
        {
            throw new ArgumentException(
                $"study was {study}; it records no participants one by one.", nameof(study));
        }

        PersonAttribute place = new("place", "place");
        PersonAttribute category = new("participant-category", "category of participant");
        return Roster.From(
            $"participants of {study.Title}",
            study.Participants,
            study.Fieldwork?.Exposure ?? Exposure.Confidential,
            columns => columns
                .With(PersonAttribute.Gender, participant => participant.Gender)
                .With(place, participant => new Category(
                    place, participant.Place.Value, study.Places[participant.Place].Name))
                .With(category, participant => new Category(
                    category, participant.Category.Code, participant.Category.Label))
                .By("place", participant => study.Places[participant.Place].Name)
                .By("category", participant => participant.Category.Label),
            Basis.PurposiveSample).Under(study.Settings);
    }

    /// <summary>
    /// Returns the shares that a survey estimated of the levels of a column as parts of a composition or benchmark.
    /// </summary>
    /// <param name="proportions">A row a level, as <c>survey.Proportions("gender")</c> gives it.</param>
    /// <param name="categories">The levels with the categories they mean; levels left out are not compared.</param>
    /// <exception cref="ArgumentException">
    /// A level is not among the rows, stands in several of them, or its share is closed or absent.
    /// </exception>
    public static ValueList<EstimatedPart> Parts(
        this ResultTable<SurveyEstimate> proportions, params ReadOnlySpan<(string Level, Category Category)> categories)
    {
        Require.NotNull(proportions);
        ImmutableArray<EstimatedPart>.Builder parts = ImmutableArray.CreateBuilder<EstimatedPart>();
        foreach ((string level, Category category) in categories)
        {
            Require.NotNull(category);
            Estimate share = proportions[Require.NotNull(level)].Estimate;
            if (share is not
                { Value: double value, StandardError: double error, DegreesOfFreedom: double df, Count: int n })
            {
                throw new ArgumentException(
                    $"proportions held no share with a standard error for {Require.Quoted(level)}: " +
                    $"{(share.NoValue ?? share.NoInterval)?.Sentence}.",
                    nameof(proportions));
            }

            parts.Add(new EstimatedPart(category, new Share(value), error, df, n));
        }

        return [.. parts];
    }
}
