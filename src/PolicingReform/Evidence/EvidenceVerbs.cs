namespace PolicingReform;

/// <summary>What in the printed material illustrates a recommendation, and what speaks against it.</summary>
public static class EvidenceVerbs
{
    /// <summary>Returns, for each recommendation, the printed statements that illustrate or contradict it.</summary>
    /// <remarks>
    /// The links are this project's own reading. Where the authors chose what to print, statements illustrate a
    /// recommendation and prove nothing; so there is no strength of evidence, no rank and no share here.
    /// </remarks>
    /// <param name="study">The study.</param>
    public static RecommendationEvidence Evidence(this Study study) => new(Require.NotNull(study));
}
