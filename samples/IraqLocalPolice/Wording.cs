using PolicingReform;
using PolicingReform.CaseStudies;

namespace IraqLocalPolice;

/// <summary>What both the console and the page say about the study.</summary>
internal static class Wording
{
    public const string Lead =
        "82 interviews about reforming the local police, held between December 2020 and February 2021 around four " +
        "sites in Anbar and Ninewa. They say what informed people told the researchers; they are no poll, and no " +
        "share of the population follows from them.";

    public static IEnumerable<string> Fieldwork(Study study)
    {
        Fieldwork fieldwork = study.Fieldwork!;
        yield return $"Asked: {string.Join(" ", fieldwork.Questions)}";
        yield return $"By: {string.Join("; ", fieldwork.Team)}.";
        yield return $"Interviewed: {string.Join(", ", fieldwork.Categories.Select(category => category.Label))}.";
    }

    public const string CoverageHeading = "What the study holds, and what it cannot say";

    public const string FindingsHeading = "What can hardly be right in the text";

    public const string StancesHeading = "How printed statements judge the police";

    public const string Stances =
        "There is no trust index for this study: the statements are the authors' selection, and an index needs every " +
        "interview coded. What stands here are numbers of speakers.";

    public const string WhoSaysSo =
        "The same themes by group of speakers, beside what the text reports of several participants and what polls " +
        "by others found. A word such as \"most\" is the text's; it stands for no number.";

    public const string ArenaHeading = "Who keeps order where";

    public const string Arena =
        "Forces that the text places at a site, or says not to be there. Where it is silent nothing follows.";

    public const string RecourseHeading = "Whom people turn to, and what keeps them away";

    public const string Recourse =
        "In the order the text gives, with its conditions; how many people take which path nobody has counted.";

    public const string RecommendationsHeading = "What should change, and what illustrates it";

    public const string Recommendations =
        "The statements beside a recommendation are illustrations that this project found, and no proof.";

    public const string StatementsHeading = "The printed statements, in our words";

    public static IEnumerable<string> Statements(Study study) =>
        study.Statements.Select(statement => $"{statement.Id}: {statement}");

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

    public const string ScenariosHeading = "What would change it? Three scenarios, none of them a forecast";

    public const string Scenarios =
        "Women in the Iraqi Police Service, per 100,000 posts, from about 2 % at the end of 2021, beside their share " +
        "of the residents. The paper states no numbers of leavers and hires: the rates are assumptions of this sample, " +
        "and the years say what follows from them.";

    public static ResultTable<ParityProjection> WomenInScenarios() => IraqScenarios.IraqiPoliceService.Project(
        Gender.Woman, IraqScenarios.WomenAmongResidents, years: 40, IraqScenarios.ThreeForWomen);
}
