using System.Runtime.InteropServices;
using System.Text.Json;
using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Consumers;

/// <summary>Generator and analyzers of the package, in compilers from the oldest that loads them to the newest.</summary>
public sealed class CompilerTests(Packages packages)
{
    // The last is the newest that can be had; the first is the one that they are built against.
    private static readonly string[] Versions = ["4.8.0", "4.11.0", "5.12.0"];

    [Fact]
    public async Task All_compilers_get_the_same_files_and_the_same_diagnostics()
    {
        var outputs = new List<(string Version, string Output)>();
        foreach (var version in Versions)
        {
            outputs.Add((version, await RunAsync(version)));
        }

        Assert.All(outputs, item => Assert.StartsWith("compiler " + item.Version, item.Output, StringComparison.Ordinal));
        var results = outputs.Select(item => item.Output[item.Output.IndexOf('\n', StringComparison.Ordinal)..]).ToList();
        Assert.Contains("Functions.lineMakeCallW.g.cs ", results[0], StringComparison.Ordinal);
        Assert.Contains("TAPI2010 ", results[0], StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", results[0], StringComparison.Ordinal);
        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public async Task An_older_compiler_is_refused_with_a_clear_message()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project("net10.0", output: "Library"));

        Assert.Contains(
            "error TAPI1093: Tapi.Bindings needs the C# compiler 4.8 or later",
            await consumer.FailToBuildAsync("-p:CompilerApiVersion=roslyn4.7"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "tools")]
    [InlineData("-p:DesignTimeBuild=true", "analyzers/dotnet/cs")]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=linux-musl-x64", "analyzers/dotnet/cs")]
    public async Task The_generator_is_compiled_in_advance_for_a_build_on_the_command_line(string argument, string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsWindows(), "There is no image for this system.");
        Assert.SkipUnless(RuntimeInformation.OSArchitecture == Architecture.X64, "There is no image for this machine.");
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project("net10.0", output: "Library"));

        var items = await consumer.ItemsAsync("Analyzer", "ResolveLockFileAnalyzers;TapiUsePrecompiledGenerator", argument);

        var paths = JsonDocument.Parse(items).RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
            .Where(path => path.EndsWith("/Tapi.Generator.dll", StringComparison.Ordinal));
        Assert.Contains($"/{folder}/", Assert.Single(paths), StringComparison.Ordinal);
    }

    /// <summary>A program that is a compiler of that version: it loads what is in the package.</summary>
    private async Task<string> RunAsync(string version)
    {
        var consumer = packages.NewConsumer();
        using var package = PackedPackage.Find(packages.Folder, "Tapi.Bindings", "nupkg");
        foreach (var name in package.Files
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal) || name.StartsWith("specs/", StringComparison.Ordinal)))
        {
            consumer.Write("package/" + name, package.Open(name).ToArray());
        }

        consumer.Write("Compiler.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><InvariantGlobalization>true</InvariantGlobalization>
                <NoWarn>$(NoWarn);NU1603;NU1608;NU1903</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="[{version}]" />
              </ItemGroup>
            </Project>
            """);
        var program = Repository.PathOf("tests", "Tapi.Package.Tests", "Consumers", "CompilerHost.cs");
        consumer.Write("Program.cs", await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken));
        await consumer.BuildAsync();
        return await consumer.RunAsync();
    }
}
