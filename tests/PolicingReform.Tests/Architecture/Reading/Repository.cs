namespace PolicingReform.Tests.Architecture;

/// <summary>The folder that holds the solution.</summary>
internal static class Repository
{
    private const string Solution = "PolicingReform.sln";

    public static string Root { get; } = FindRoot();

    public static string LibrarySources { get; } = Path.Combine(Root, "src", Library.Name);

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Solution)))
                return at.FullName;
        }

        throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds {Solution}; run the tests from within the repository.");
    }
}
