using PolicingReform;

namespace IraqLocalPolice;

/// <summary>What both the console and the page say about the study.</summary>
internal static class Wording
{
    public const string Lead =
        "82 interviews about reforming the local police, held between December 2020 and February 2021 around four " +
        "sites in Anbar and Ninewa. They say what informed people told the researchers; they are no poll, and no " +
        "share of the population follows from them.";

    public const string CoverageHeading = "What the study holds, and what it cannot say";

    public const string FindingsHeading = "What can hardly be right in the text";

    public const string StancesHeading = "How printed statements judge the police";

    public const string Stances =
        "There is no trust index for this study: the statements are the authors' selection, and an index needs every " +
        "interview coded. What stands here are numbers of speakers.";

    public const string RecommendationsHeading = "What should change";

    public const string Recommendations =
        "The statements beside a recommendation are illustrations that this project found, and no proof.";

    public const string ExampleHeading = "What an index looks like where one may be given (synthetic)";

    public const string Example =
        "An invented study of three towns, every interview coded, with nobody behind it. It shows what the library " +
        "gives where the interviews allow it.";

    public const string GapsHeading = "Are women represented?";

    public static string Gaps(Study study) =>
        "Each row sets what is known of women in one body beside one population. How it is known decides what may be " +
        "said: a complete count has an exact gap, a bound has a bound, a published share has neither interval nor " +
        "test, and the people interviewed are compared with nobody. " +
        $"Intervals are at {study.Settings.ConfidenceLevel}.";
}
