namespace PolicingReform.Tests;

/// <summary>What the library says when it refuses an argument.</summary>
internal static class Refusal
{
    /// <summary>The whole message of the exception that an action throws, of exactly the given type.</summary>
    public static string Of<T>(Action action)
        where T : Exception => Assert.Throws<T>(action).Message;

    public static void Is<T>(string message, Action action)
        where T : Exception => Assert.Equal(message, Of<T>(action));
}
