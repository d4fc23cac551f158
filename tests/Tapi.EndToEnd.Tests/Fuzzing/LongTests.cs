namespace Tapi.EndToEnd.Tests.Fuzzing;

internal static class LongTests
{
    /// <summary>How many cases to try: few in every run, many where TAPI_LONG is 1.</summary>
    public static int Cases(int few, int many) => Environment.GetEnvironmentVariable("TAPI_LONG") == "1" ? many : few;
}
