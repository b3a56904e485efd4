using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PolicingReform.Tests.Samples;

/// <summary>The sample as a user runs it: a process of its own.</summary>
public sealed class IraqLocalPoliceTests : IDisposable
{
    private static readonly string[] Fields =
    [
        "body", "group", "count", "of", "bound", "observedShare", "shareLow", "shareHigh", "benchmarkShare",
        "benchmark", "gapPoints", "low", "high", "pValue", "ratio", "verdict", "basis", "status", "reasonCode",
        "reason", "intervalStatus", "intervalReason",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Json_OfTheSample_IsOneObjectWithTheGapsOfThePaper()
    {
        (int status, byte[] output, string errors) = Run("--json");
        Assert.Equal("", errors);
        Assert.Equal(0, status);
        Assert.Equal((byte)'{', output[0]);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(
            ["study", "findings", "trust", "example", "stances", "gaps", "scenarios", "arena", "recommendations"],
            document.RootElement.EnumerateObject().Select(field => field.Name));
        JsonElement[] gaps = [.. document.RootElement.GetProperty("gaps").EnumerateArray()];
        Assert.All(gaps, gap => Assert.Equal(Fields, gap.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(
            ["completeCount", "completeCount", "bound", "bound", "bound", "publishedFigure", "purposiveSample"],
            gaps.Select(gap => gap.GetProperty("basis").GetString()));
        JsonElement[] scenarios = [.. document.RootElement.GetProperty("scenarios").EnumerateArray()];
        Assert.Equal(3, scenarios.Length);
        Assert.All(scenarios, each => Assert.Equal("scenario", each.GetProperty("basis").GetString()));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Json_OfTheStudy_GivesItsFiguresAndNoIndex()
    {
        using JsonDocument document = JsonDocument.Parse(Run("--json").Output);
        JsonElement study = document.RootElement.GetProperty("study");
        Assert.Equal(82, study.GetProperty("interviews").GetInt32());
        Assert.Equal(76, study.GetProperty("atSites").GetInt32());
        Assert.Equal(14, study.GetProperty("women").GetInt32());
        Assert.Equal(4, study.GetProperty("sites").GetArrayLength());
        Assert.Equal(20, study.GetProperty("setOffStatements").GetInt32());
        Assert.Equal(24, document.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(8, document.RootElement.GetProperty("recommendations").GetArrayLength());
        Assert.All(document.RootElement.GetProperty("example").EnumerateArray(), each =>
        {
            Assert.Equal("synthetic", each.GetProperty("basis").GetString());
            Assert.InRange(
                each.GetProperty("index").GetDouble(),
                each.GetProperty("low").GetDouble(),
                each.GetProperty("high").GetDouble());
        });
        Assert.All(
            document.RootElement.GetProperty("trust").EnumerateArray(),
            each => Assert.Equal(JsonValueKind.Null, each.GetProperty("index").ValueKind));
    }

    // 0.98^24 = 0.61578: nobody among 24 is what a share of 2 % gives more often than not (R 4.2.2).
    [Fact]
    public void Json_OfNobodyAmongTwentyFour_AgainstTheForce_CannotBeToldFromChance()
    {
        JsonElement gap = Gap("Community police, Ramadi and ʿAmeriyat al-Fallujah", "the force as a whole");
        Assert.Equal(0, gap.GetProperty("count").GetInt32());
        Assert.Equal(24, gap.GetProperty("of").GetInt32());
        Assert.Equal(1, gap.GetProperty("pValue").GetDouble());
        Assert.Equal(-2, gap.GetProperty("gapPoints").GetDouble());
        Accuracy.Within(1e-9, 0.142473597722526, gap.GetProperty("shareHigh").GetDouble());
        AssertNull(gap, "low", "high", "verdict", "bound", "reason");
        Assert.Equal("a complete count has no sampling interval", gap.GetProperty("intervalReason").GetString());
    }

    // (1 - 809760 / 1675606)^24 x 2 in R 4.2.2: 2.62712e-07.
    [Fact]
    public void Json_OfNobodyAmongTwentyFour_AgainstResidents_IsFarFromChance()
    {
        JsonElement gap = Gap("Community police, Ramadi and ʿAmeriyat al-Fallujah", "residents of Anbar");
        Accuracy.Within(1e-5, 2.62712e-07, gap.GetProperty("pValue").GetDouble());
        Accuracy.Within(1e-9, -48.3263965395, gap.GetProperty("gapPoints").GetDouble());
    }

    // R 4.2.2: 100 * (2 / 57 - women / (women + men)), the population figures being those of CSO and OCHA.
    [Theory]
    [InlineData("residents of Ninewa", -50.0424208997)]
    [InlineData("residents of Iraq", -45.6115159137)]
    [InlineData("the force as a whole", 1.50877192982)]
    public void Json_OfAtLeastTwoOfFiftySeven_IsABound(string benchmark, double points)
    {
        JsonElement gap = Gap("Community police, Ninewa", benchmark);
        Assert.Equal("atLeast", gap.GetProperty("bound").GetString());
        Assert.Equal(2, gap.GetProperty("count").GetInt32());
        Assert.Equal("bounded", gap.GetProperty("status").GetString());
        Accuracy.Within(1e-11, points, gap.GetProperty("gapPoints").GetDouble());
        AssertNull(gap, "low", "high", "shareLow", "shareHigh", "pValue", "verdict");
    }

    [Fact]
    public void Json_OfThePeopleInterviewed_HasNoGapNoTestNoVerdict()
    {
        JsonElement gap = Gap("People interviewed for the study", "residents of Iraq");
        Assert.Equal(14, gap.GetProperty("count").GetInt32());
        Assert.Equal(82, gap.GetProperty("of").GetInt32());
        AssertNull(gap, "gapPoints", "low", "high", "shareLow", "shareHigh", "pValue", "ratio", "verdict");
        Assert.Equal("purposive-sample", gap.GetProperty("reasonCode").GetString());
    }

    [Fact]
    public void Page_OfTheSample_IsWrittenWhereItIsAskedFor()
    {
        (int status, byte[] output, string errors) = Run("--out", _folder);
        Assert.Equal("", errors);
        Assert.Equal(0, status);
        string page = File.ReadAllText(Path.Combine(_folder, "iraq-local-police.html"));
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("this cannot be told from the force as a whole", page, StringComparison.Ordinal);
        Assert.Equal(["iraq-local-police.html"], Directory.GetFiles(_folder).Select(Path.GetFileName));
        string printed = string.Join(
            ' ', Encoding.UTF8.GetString(output).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "this cannot be told from the force as a whole (Iraqi Police Service).", printed, StringComparison.Ordinal);
        Assert.Contains("would give none with probability 0.616 (two-sided p 1)", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_ThatCannotBeWritten_IsOneSentenceAndStatusOne()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        (int status, _, string errors) = Run("--out", Path.Combine(file, "below"));
        Assert.Equal(1, status);
        Assert.StartsWith("The page could not be written to ", errors, StringComparison.Ordinal);
        Assert.EndsWith(
            "Choose a folder with --out.\n",
            errors.Replace("\r\n", "\n", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private static JsonElement Gap(string body, string benchmark)
    {
        using JsonDocument document = JsonDocument.Parse(Run("--json").Output);
        return document.RootElement.GetProperty("gaps").EnumerateArray().Single(gap =>
            gap.GetProperty("body").GetString() == body
            && gap.GetProperty("benchmark").GetString()!.StartsWith(benchmark, StringComparison.Ordinal)).Clone();
    }

    private static void AssertNull(JsonElement gap, params string[] fields) =>
        Assert.All(fields, field => Assert.Equal(JsonValueKind.Null, gap.GetProperty(field).ValueKind));

    private static (int Status, byte[] Output, string Errors) Run(params string[] arguments)
    {
        ProcessStartInfo start = new(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "IraqLocalPolice.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), errors.Result);
    }
}
