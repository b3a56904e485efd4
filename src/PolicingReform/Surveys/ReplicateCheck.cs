namespace PolicingReform.Surveys;

/// <summary>Whether replicates of a kind can be made from a sample.</summary>
internal static class ReplicateCheck
{
    /// <summary>Everything that stands against them, and what should be known of them.</summary>
    /// <param name="design">The design.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="stratum">What a first-stage stratum is called; empty where there is one alone.</param>
    public static IEnumerable<Finding> Of(SurveyDesign design, SampleStructure sample, Func<int, string> stratum)
    {
        if (design.Replicates is not Replicates replicates || replicates.Kind == ReplicateKind.Columns)
            yield break;
        SampleStage first = sample.Stages[0];
        if (design.SinglePsu is SinglePsuPolicy.Adjust or SinglePsuPolicy.Average)
        {
            yield return Found(
                "replicates-and-single-units",
                Severity.Error,
                $"The policy {design.SinglePsu} for single sampling units is for linearization; with replicates, " +
                "choose remove or fail.");
        }

        for (int h = 0; replicates.Kind == ReplicateKind.Balanced && h < first.Sizes.Length; h++)
        {
            // Single units are found already, or removed.
            if (first.Sizes[h] == 2 || first.IsCensus(h) || first.IsLone(h))
                continue;
            string where = stratum(h) is { Length: > 0 } name ? name : "the sample";
            yield return Found(
                "balanced-needs-pairs",
                Severity.Error,
                $"{char.ToUpperInvariant(where[0])}{where[1..]} has {Numeral.Text(first.Sizes[h])} sampling units; " +
                "balanced repeated replication needs two in every stratum, so combine or split strata, or choose the " +
                "jackknife or the bootstrap.");
        }

        if (sample.Stages.Length > 1)
        {
            yield return Found(
                "replicates-of-first-stage",
                Severity.Note,
                "Replicates vary the first stage only; the finite populations of later stages do not enter, so " +
                "standard errors are a little too small.");
        }
    }

    private static Finding Found(string code, Severity severity, string message) =>
        new(code, severity, "design", message);
}
