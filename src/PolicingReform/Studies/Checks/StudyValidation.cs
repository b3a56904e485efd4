namespace PolicingReform;

/// <summary>What can hardly be right in a study, or should be known about it.</summary>
internal static class StudyValidation
{
    public static ValueList<Finding> Of(Study study) =>
    [
        .. new[]
        {
            PlaceChecks.Of(study),
            ActorChecks.Of(study),
            FieldworkChecks.Of(study),
            RecommendationChecks.Of(study),
            CitationChecks.Of(study),
            BenchmarkChecks.Of(study),
        }.SelectMany(findings => findings).OrderByDescending(finding => finding.Severity),
    ];
}
