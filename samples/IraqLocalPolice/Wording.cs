using PolicingReform;

namespace IraqLocalPolice;

/// <summary>What both the console and the page say about the study.</summary>
internal static class Wording
{
    public const string Lead =
        "82 interviews about reforming the local police, held between December 2020 and February 2021 around four " +
        "sites in Anbar and Ninewa. They say what informed people told the researchers; they are no poll, and no " +
        "share of the population follows from them.";

    public const string GapsHeading = "Are women represented?";

    public static string Gaps(Study study) =>
        "Each row sets what is known of women in one body beside one population. How it is known decides what may be " +
        "said: a complete count has an exact gap, a bound has a bound, a published share has neither interval nor " +
        "test, and the people interviewed are compared with nobody. " +
        $"Intervals are at {study.Settings.ConfidenceLevel}.";
}
