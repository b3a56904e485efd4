using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

/// <summary>A small invented poll to ask questions of, and readers of the committed data sets.</summary>
internal static class SmallPoll
{
    public static readonly ResponseScale Trust = new(1, 5)
    {
        MissingCodes = [new MissingCode(8, MissingReason.DontKnow), new MissingCode(9, MissingReason.Refused)],
    };

    /// <summary>Groups of so many persons each; each person's answer runs through 1 to 5.</summary>
    public static Survey Of(Exposure exposure, params int[] groupSizes)
    {
        List<int> answers = [];
        List<string?> groups = [];
        foreach ((int index, int size) in groupSizes.Index())
        {
            for (int i = 0; i < size; i++)
            {
                answers.Add(1 + (i % 5));
                groups.Add($"g{index}");
            }
        }

        return SurveyData.FromColumns(
            exposure,
            FilledColumn.Answers("q", Trust, [.. answers]),
            FilledColumn.Categories("g", groups.ToArray())).WithDesign(d => d);
    }

    /// <summary>Those whose answer to a question of two values is yes, and the others.</summary>
    public static Survey YesNo(Exposure exposure, int yes, int no) => SurveyData.FromColumns(
        exposure,
        FilledColumn.Categories(
            "q", [.. Enumerable.Repeat("yes", yes), .. Enumerable.Repeat("no", no)])).WithDesign(d => d);

    /// <summary>A committed data set: some columns as numbers, all others as categories.</summary>
    public static SurveyData Read(string file, params string[] numbers)
    {
        string[][] lines =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", file))
                .Select(line => line.Split(',')),
        ];
        SurveyDataBuilder builder = new(
            [
                .. lines[0].Select(name => numbers.Contains(name, StringComparer.Ordinal)
                    ? SurveyColumn.Numbers(name)
                    : SurveyColumn.Categories(name)),
            ],
            Exposure.Published);
        foreach (string[] line in lines.Skip(1))
            Assert.True(builder.TryAdd(line, out _));
        return builder.Build();
    }
}
