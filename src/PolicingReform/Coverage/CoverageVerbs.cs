namespace PolicingReform;

/// <summary>What a study holds and what it cannot speak to.</summary>
public static class CoverageVerbs
{
    /// <summary>Returns what the study holds of what was said, generated from its data.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The statement, or null where the study held no interviews.</returns>
    public static CoverageStatement? Coverage(this Study study) =>
        Require.NotNull(study).Fieldwork is Fieldwork fieldwork ? new CoverageStatement(study, fieldwork) : null;
}
