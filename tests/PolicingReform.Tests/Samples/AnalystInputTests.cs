namespace PolicingReform.Tests.Samples;

/// <summary>What the sample says of data that cannot be read or estimated from; its exit status is 1.</summary>
public sealed class AnalystInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("y,g\n1,a\nfour,b\n", "--value y",
        "standard input, line 3, column y: \"four\" is no number; write it like 1234.5, leave the cell empty, or " +
        "declare " +
        "it as a missing code.\n")]
    [InlineData("g,y\n\"a\nb\",1\nc,x\n", "--value y --by g",
        "standard input, line 4, column y: \"x\" is no number; write it like 1234.5, leave the cell empty, or " +
        "declare it " +
        "as a missing code.\n")]
    [InlineData("age,sex\n1,a\n", "--value aeg",
        "standard input, line 1, column aeg: the file has no such column, the nearest is \"age\"; its columns are " +
        "\"age\", \"sex\".\n")]
    [InlineData("q,p\n1,5\n6,2\n", "--items q,p --range 1,5",
        "standard input, line 3, column q: \"6\" is no answer from 1 to 5 and no declared missing code; correct it " +
        "or " +
        "declare it.\n")]
    [InlineData("y,w\n1,0\n2,0\n", "--value y --weight w",
        "standard input: The weights in w sum to zero; some must be above zero.\n")]
    [InlineData("y,w\n1,Infinity\n2,1e999\n", "--value y --weight w",
        "standard input, line 2, column w: \"Infinity\" is not finite; correct it, or take it as missing.\n" +
        "standard input, line 3, column w: \"1e999\" is not finite; correct it, or take it as missing.\n")]
    [InlineData("y,w\n1,-1\n2,3\n", "--value y --weight w",
        "standard input, line 2, column w: \"-1\" is below 0, the least that may stand here; correct it.\n")]
    [InlineData("y,w,h\n1,,a\n2,3,NA\n", "--value y --weight w --strata h",
        "standard input, line 2, column w: the value is missing; each respondent needs one here.\n" +
        "standard input, line 3, column h: the value is missing; each respondent needs one here.\n")]
    [InlineData("y,g\n1,a\n2,b\n", "--value y --where g=c",
        "standard input, column g: --where: values held \"c\"; the column g holds no such value, the nearest is " +
        "\"a\". " +
        "Name values that occur.\n")]
    [InlineData("y,g\n1,red\n2,blue\n", "--statistic proportion --value g --equals rde",
        "standard input, column g: --equals: values held \"rde\"; the column g holds no such value, the nearest is " +
        "\"red\". Name values that occur.\n")]
    [InlineData("y,y\n1,2\n", "--value y",
        "standard input, line 1, column y: the header holds the name 2 times, in columns 1, 2; rename all but one.\n")]
    [InlineData("y,h,p\n1,a,1\n2,a,1\n3,b,1\n4,b,2\n", "--value y --strata h --psu p",
        "standard input: Stratum \"a\" has a single sampling unit in stage 1, which shows no variation; combine it " +
        "with another, or choose what is done with it: remove, adjust or average.\n")]
    [InlineData("y,p\n1,1\n2,1\n", "--value y --psu p",
        "standard input: The sample has a single sampling unit, which shows no variation; a sampling error needs two " +
        "or more.\n")]
    [InlineData("y\n1\n", "--value y",
        "standard input: The sample has a single sampling unit, which shows no variation; a sampling error needs two " +
        "or more.\n")]
    [InlineData("y,N\n1,0.5\n2,8\n", "--value y --fpc N",
        "standard input: The column N holds sampling fractions (below 1) and population counts (above 1); it must " +
        "hold " +
        "one or the other.\n")]
    [InlineData("y,g\n", "--value y",
        "standard input, line 1: the file names columns and holds no respondents; a line a respondent must follow.\n")]
    public async Task Data_WithAProblem_AreRefusedWithWhereItIsAndWhatToDo(string data, string options, string error)
    {
        string csv = Path.Combine(_folder, "rows.csv"), page = Path.Combine(_folder, "page.html");
        Assert.Equal(error, await AnalystRun.ErrorAsync(
            1, data, ["survey", "-", .. options.Split(' '), "--json", "--csv", csv, "--html", page]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Problems_WithoutEnd_AreToldUpToTwenty()
    {
        string data = "y\n" + string.Concat(Enumerable.Repeat("x\n", 50));
        string[] lines = (await AnalystRun.ErrorAsync(1, data, "survey", "-", "--value", "y")).Split('\n');
        Assert.Equal(22, lines.Length);
        Assert.Equal("standard input: reading stopped after 20 problems; mend these first.", lines[20]);
    }

    [Theory]
    [InlineData("none.csv", "the file does not exist; check its name and its folder.")]
    [InlineData("", "this is a folder; name a file in it.")]
    public async Task File_ThatIsNone_IsNamed(string name, string message)
    {
        string file = Path.Combine(_folder, name);
        Assert.Equal($"{file}: {message}\n", await AnalystRun.ErrorAsync(1, "", "survey", file, "--value", "y"));
    }

    [Fact]
    public async Task Files_ThatCannotAllBeWritten_AreNotWritten()
    {
        string csv = Path.Combine(_folder, "rows.csv"), page = Path.Combine(_folder, "none", "page.html");
        Assert.Equal(
            $"{page}: the file could not be written: its folder does not exist. " +
            "Name one in a folder that is there and may be written to.\n",
            await AnalystRun.ErrorAsync(
                1, "y\n1\n2\n", "survey", "-", "--value", "y", "--json", "--csv", csv, "--html", page));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        Assert.Equal(
            $"{_folder}: the file could not be written: it is a folder. " +
            "Name one in a folder that is there and may be written to.\n",
            await AnalystRun.ErrorAsync(1, "y\n1\n2\n", "survey", "-", "--value", "y", "--html", _folder));
    }

    [Fact]
    public async Task Call_ThatIsCancelled_WritesNothing()
    {
        using StringWriter output = new(), errors = new() { NewLine = "\n" };
        Analyst.Terminal terminal = new(
            () => new MemoryStream("y\n1\n2\n"u8.ToArray()), output, () => Stream.Null, errors, 100,
            ShowsProgress: false);
        string page = Path.Combine(_folder, "page.html");
        int status = await Analyst.CommandLine.RunAsync(
            ["survey", "-", "--value", "y", "--html", page], terminal, new CancellationToken(canceled: true));
        Assert.Equal(130, status);
        Assert.Equal("Cancelled; nothing was written.\n", errors.ToString());
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }
}
