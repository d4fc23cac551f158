using System.Text.RegularExpressions;
using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Consumers;

/// <summary>A program prints the same whether it has what it names or everything.</summary>
public sealed partial class ScopeTests(Packages packages)
{
    [Fact]
    public async Task The_first_call_prints_the_same_with_what_it_names_and_with_everything()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Project(string.Empty));
        consumer.Write("Program.cs", Sources.FirstCall);

        var (named, everything) = await BothWaysAsync(consumer);

        Assert.Equal("reached Connected", named.Output.Trim());
        Assert.Equal(everything.Output, named.Output);
        Assert.InRange(named.Size, 1, everything.Size / 2);
    }

    [Fact]
    public async Task The_call_center_prints_the_same_with_what_it_names_and_with_everything()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Project("<RootNamespace>CallCenter</RootNamespace><ImplicitUsings>enable</ImplicitUsings>"));
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src/Samples/CallCenter"), "*.cs"))
        {
            consumer.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        var (named, everything) = await BothWaysAsync(consumer);

        Assert.InRange(Story(named.Output).Count, 30, 100);
        Assert.Equal(Story(everything.Output), Story(named.Output));
        Assert.InRange(named.Size, 1, everything.Size - 1);
    }

    private static string Project(string properties) => Sources.Project(
        "net10.0", "<Nullable>enable</Nullable>" + properties, Sources.Simulator);

    private static async Task<(Built Named, Built Everything)> BothWaysAsync(Consumer consumer)
    {
        var named = await BuildAsync(consumer, "named");
        return (named, await BuildAsync(consumer, "all"));
    }

    private static async Task<Built> BuildAsync(Consumer consumer, string scope)
    {
        // The default of a build on the command line, and everything.
        await consumer.BuildAsync(scope == "all" ? ["--no-incremental", "-p:TapiScope=all"] : []);
        return new Built(await consumer.RunAsync(), consumer.SizeOf("bin/Debug/net10.0/Consumer.dll"));
    }

    /// <summary>
    /// What happened, without times and numbers, in no order: several threads tell it. The last state of a call can come after the end.
    /// </summary>
    private static List<string> Story(string output) => output.Split('\n')
        .Select(line => Numbers().Replace(line, string.Empty).Trim())
        .Where(line => line.Length > 0 && !line.EndsWith("Idle", StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToList();

    [GeneratedRegex("[0-9][0-9:.]*( ms)?")]
    private static partial Regex Numbers();

    private sealed record Built(string Output, long Size);
}
