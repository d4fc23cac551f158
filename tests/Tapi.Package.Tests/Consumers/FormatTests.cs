using Tapi.Package.Tests.Harness;

namespace Tapi.Package.Tests.Consumers;

/// <summary>The fixes work in bulk: <c>dotnet format analyzers</c> on a project on disk.</summary>
public sealed class FormatTests(Packages packages)
{
    [Fact]
    public async Task Reports_are_fixed_though_the_first_one_of_their_rule_has_no_fix()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project(
            "net10.0", "<TapiGenerate>false</TapiGenerate><ImplicitUsings>enable</ImplicitUsings>", output: "Library"));
        consumer.Write("A.cs", """
            using System.Runtime.InteropServices;
            internal static class A
            {
                [DllImport("tapi32.dll")] private static extern uint lineShutdown(uint app);
                internal static Func<uint, uint> Shutdown => lineShutdown;
            }
            """);
        consumer.Write("B.cs", """
            using System.Runtime.InteropServices;
            internal static class B
            {
                private const uint InUse = 0x8000000F;
                [DllImport("tapi32.dll")] private static extern uint lineClose(uint line);
                [DllImport("tapi32.dll")] private static extern uint phoneClose(uint phone);
                internal static bool IsInUse(uint line) => lineClose(line) == InUse || phoneClose(line) != 0;
            }
            """);

        await consumer.FormatAsync("TAPI2004");

        Assert.Contains("extern uint lineShutdown(", consumer.Read("A.cs"), StringComparison.Ordinal);
        var fixedText = consumer.Read("B.cs");
        Assert.Contains("extern int lineClose(", fixedText, StringComparison.Ordinal);
        Assert.Contains("extern int phoneClose(", fixedText, StringComparison.Ordinal);
        Assert.Contains("lineClose(line) == unchecked((int)InUse) || phoneClose(line) != 0", fixedText, StringComparison.Ordinal);
    }
}
