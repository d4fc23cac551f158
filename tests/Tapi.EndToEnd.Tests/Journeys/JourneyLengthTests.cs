using Tapi.Testing;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>The journeys are what a newcomer is willing to type.</summary>
public class JourneyLengthTests
{
    private const int Longest = 25;
    private const int Tasks = 20;

    private static readonly IReadOnlyList<(string Name, int Lines)> Programs = Read();

    [Fact]
    public void There_is_a_program_for_each_task() => Assert.Equal(Tasks, Programs.Count);

    [Fact]
    public void No_program_has_more_than_25_lines_between_its_braces() =>
        Assert.DoesNotContain(Programs, program => program.Lines is < 1 or > Longest);

    [Fact]
    public void No_program_leaves_the_object_layer()
    {
        string[] words = ["unsafe", "Native", "Tapi32", "Marshal", "stackalloc", "Thread.Sleep", "Task.Delay"];
        Assert.DoesNotContain(Files(), file => words.Any(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)));
    }

    private static List<(string Name, int Lines)> Read() =>
        [.. Files().Select(file => (Path.GetFileNameWithoutExtension(file), Count(File.ReadAllLines(file))))];

    /// <summary>The files that hold a program.</summary>
    private static IEnumerable<string> Files() => Directory
        .GetFiles(Repository.PathOf("tests", "Tapi.EndToEnd.Tests", "Journeys"), "*.cs")
        .Where(file => !file.EndsWith("Tests.cs", StringComparison.Ordinal) && File.ReadLines(file).Any(IsHead));

    private static bool IsHead(string line) => line.EndsWith(" RunAsync(SimulatedPbx pbx, TextWriter output)", StringComparison.Ordinal);

    private static int Count(string[] lines)
    {
        var head = Array.FindIndex(lines, IsHead);
        var end = Array.FindIndex(lines, head, line => line == "    }");
        return end - head - 2;
    }
}
