using PolicingReform.Surveys;

namespace PolicingReform.Tests.Differences;

/// <summary>Small surveys of simple random samples with a column y, whose differences R gives.</summary>
internal static class SmallSurvey
{
    /// <summary>Twelve persons a group; y runs through twelve whole numbers from the group's first.</summary>
    public static Survey Groups(params (string Name, int First)[] groups) => SurveyData.FromColumns(
        Exposure.Published,
        FilledColumn.Categories("g", [.. groups.SelectMany(group => Enumerable.Repeat(group.Name, 12))]),
        FilledColumn.Numbers("y", [.. groups.SelectMany(group => Twelve(group.First))])).AsSimpleRandomSample();

    /// <summary>Twelve persons, whose y runs through twelve whole numbers: a mean of 5.5 above the first.</summary>
    public static Survey From(int first) => SurveyData.FromColumns(
        Exposure.Published, FilledColumn.Numbers("y", [.. Twelve(first)])).AsSimpleRandomSample();

    private static IEnumerable<double> Twelve(int first) => Enumerable.Range(first, 12).Select(y => (double)y);
}
