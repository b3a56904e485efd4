namespace PolicingReform.Tests.Samples;

/// <summary>What <c>gap</c> says of tables and options that cannot be meant.</summary>
public sealed class AnalystGapInputTests : IDisposable
{
    private const string Options = "--group g --observed k --benchmark b";

    private readonly string _folder = Directory.CreateTempSubdirectory("policing-reform-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("g,k,b\nA,1,2\nB,,3\n", Options,
        "line 3, column k: the value is missing; write 0 where there is nobody.")]
    [InlineData("g,k,b\nA,1,NA\nB,2,3\n", Options,
        "line 2, column b: the value is missing; write 0 where there is nobody.")]
    [InlineData("g,k,b\nA,1.5,2\nB,2,3\n", Options,
        "line 2, column k: \"1.5\" is no whole number of persons from 0 to 2147483647; write it like " +
        "1234, shares with --shares.")]
    [InlineData("g,k,b\nA,-1,2\nB,2,3\n", Options,
        "line 2, column k: \"-1\" is no whole number of persons from 0 to 2147483647; write it like " +
        "1234, shares with --shares.")]
    [InlineData("g,k,b\nA,1,2\nB,2,3\nA,3,4\n", Options,
        "line 4, column g: A stands on line 2 already; keep one row of a group.")]
    [InlineData("u,g,k,b\nX,A,1,2\nX,B,2,3\nX,B,3,4\n", Options + " --unit u",
        "line 4, column g: B of unit X stands on line 3 already; keep one row of a group.")]
    [InlineData("u,g,k,b\nX,A,1,2\n,B,2,3\n", Options + " --unit u",
        "line 3, column u: the value is missing; each row names a unit.")]
    [InlineData("g,k,b\n,1,2\nB,2,3\n", Options,
        "line 2, column g: the value is missing; each row names a group.")]
    [InlineData("g,k,b\nA,0,2\nB,0,3\n", Options,
        "column k: the file (lines 2, 3) has no persons; leave it out, or state those it has.")]
    [InlineData("u,g,k,b\nX,A,1,0\nX,B,2,0\n", Options + " --unit u",
        "column b: unit X (lines 2, 3) has a benchmark of no persons; state the population, or leave the unit out.")]
    [InlineData("u,g,k,b\nX,A,1,5\n", Options + " --unit u",
        "column b: unit X (line 2) has one group; a share of counts needs those of all others too: add a row of them.")]
    [InlineData("g,k,b,n\nA,20,5,24\nB,20,5,24\n", Options + " --n n",
        "column k: the file (lines 2, 3) sums to 40 persons, more than the 24 of n; declare --overlapping if a " +
        "person may be in several groups, or correct them.")]
    [InlineData("g,k,b,n\nA,25,5,24\nB,2,5,24\n", Options + " --n n --overlapping",
        "line 2, column k: 25 persons are more than the 24 of the unit; correct one of them.")]
    [InlineData("g,k,b,n\nA,2,5,24\nB,2,5,25\n", Options + " --n n",
        "line 3, column n: 25 persons are not the 24 of line 2; all rows of the file state the same number.")]
    [InlineData("g,k,b,n\nA,2,5,0\nB,2,5,24\n", Options + " --n n",
        "line 2, column n: \"0\" is no whole number of persons from 1; write it like 1234.")]
    [InlineData("u,g,k,b,n\nX,A,33,50,24\nX,B,60.1,50,24\n", Options + " --n n --shares --unit u",
        "column k: the observed shares of unit X sum to 93.1 % (lines 2, 3); the groups of a unit are all of it and " +
        "sum to 100 %: state the others too, or correct them.")]
    [InlineData("g,k,b,n\nA,40,50,24\nB,60,52.5,24\n", Options + " --n n --shares",
        "column b: the benchmark shares of the file sum to 102.5 % (lines 2, 3); the groups of a unit are all of it " +
        "and sum to 100 %: state the others too, or correct them.")]
    [InlineData("g,k,b,n\nA,40,50,24\nB,160,50,24\n", Options + " --n n --shares",
        "line 3, column k: \"160\" is no share in percent from 0 to 100; write it like 12.5.")]
    [InlineData("g,l,h,b,n\nA,8,2,5,24\nB,2,5,5,24\n",
        "--group g --observed-low l --observed-high h --benchmark b --n n",
        "line 2, column l: the lower end is 8, above the upper of 2; swap them.")]
    [InlineData("g,l,h,b,n\nA,8,30,5,24\nB,2,5,5,24\n",
        "--group g --observed-low l --observed-high h --benchmark b --n n",
        "line 2, column h: 30 persons are more than the 24 of the unit; correct one of them.")]
    [InlineData("g,k,l,h,b\nA,9,2,8,5\nB,2,2,5,5\n", Options + " --observed-low l --observed-high h",
        "line 2, column k: 9 is outside its ends, 2 and 8; correct one.")]
    [InlineData("g,k,b\nA,1,2\n", "--group g --observed k --benchmark c",
        "line 1, column c: the file has no such column, the nearest is \"g\"; its columns are \"g\", \"k\", \"b\".")]
    [InlineData("g,k,b\n", Options, "line 1: the file names columns and holds no rows; add at least one.")]
    public async Task Table_WithAProblem_IsRefusedWithWhereItIsAndWhatToDo(string data, string options, string error)
    {
        string csv = Path.Combine(_folder, "rows.csv"), page = Path.Combine(_folder, "page.html");
        string where = error.StartsWith("line", StringComparison.Ordinal)
            || error.StartsWith("column", StringComparison.Ordinal) ? "standard input, " : "standard input: ";
        Assert.Equal($"{where}{error}\n", await AnalystRun.ErrorAsync(
            1, data, ["gap", "-", .. options.Split(' '), "--json", "--csv", csv, "--html", page]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Problems_OfSeveralRowsAndUnits_AreToldAtOnceInTheOrderOfTheFile() => Assert.Equal(
        "standard input, line 3, column k: the value is missing; write 0 where there is nobody.\n" +
        "standard input, line 6, column b: \"x\" is no whole number of persons from 0 to 2147483647; write it like " +
        "1234, shares " +
        "with --shares.\n" +
        "standard input, column k: unit Y (lines 4, 5) has no persons; leave it out, or state those it has.\n",
        await AnalystRun.ErrorAsync(
            1, "u,g,k,b\nX,A,1,2\nX,B,,2\nY,A,0,1\nY,B,0,1\nZ,A,1,x\nZ,B,1,1\n",
            "gap", "-", "--unit", "u", "--group", "g", "--observed", "k", "--benchmark", "b"));

    [Fact]
    public async Task Problems_WithoutEnd_AreToldUpToTwenty()
    {
        string rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"G{i},x,1\n"));
        string[] lines = (await AnalystRun.ErrorAsync(
            1, "g,k,b\n" + rows, ["gap", "-", .. Options.Split(' ')])).Split('\n');
        Assert.Equal("standard input: these are 20 of 50 problems; mend them first.", lines[20]);
    }

    [Theory]
    [InlineData("--observed k --benchmark b", "--group COL is missing: the groups.")]
    [InlineData("--group g --benchmark b",
        "--observed COL is missing: the numbers of the groups; or --observed-low COL and --observed-high COL.")]
    [InlineData("--group g --observed k",
        "--benchmark COL is missing: the numbers of the groups; or --benchmark-low COL and --benchmark-high COL.")]
    [InlineData("--group g --observed-low l --benchmark b",
        "--observed-high COL is missing: --observed-low needs the other end.")]
    [InlineData("--group g --observed-low l --observed-high h --benchmark b",
        "--n COL is missing: ranges do not say how many persons a unit has; or --observed COL, of which the sum is " +
        "taken.")]
    [InlineData(Options + " --shares",
        "--n COL is missing: --shares needs the persons of each unit, unless it is --basis published.")]
    [InlineData(Options + " --overlapping", "--n COL is missing: --overlapping needs the persons of each unit.")]
    [InlineData(Options + " --shares --n n --benchmark-sample", "--benchmark-sample needs counts; leave out --shares.")]
    [InlineData(Options + " --benchmark-n m", "--benchmark-n is for --overlapping.")]
    [InlineData(Options + " --tolerance 0", "--tolerance was 0; leave it out, or give a difference above 0 points.")]
    [InlineData(Options + " --unit g", "The column g is named for two things; name another for one.")]
    [InlineData(Options + " --basis purposive --observed-low l --observed-high h",
        "--basis purposive goes without --observed-low and --observed-high.")]
    [InlineData(Options + " --basis census",
        "--basis was \"census\"; it is one of roster, sample, published, purposive.")]
    [InlineData(Options + " --benchmark-date 2021-13",
        "--benchmark-date was \"2021-13\"; it is a date such as 2014, 2020-12, 2020-12-22.")]
    public async Task Options_ThatDoNotGoTogether_AreRefused(string options, string message) => Assert.Equal(
        message + "\nHow it is used: gap --help\n",
        await AnalystRun.ErrorAsync(2, "g,k,b\nA,1,2\nB,2,3\n", ["gap", "-", .. options.Split(' ')]));
}
