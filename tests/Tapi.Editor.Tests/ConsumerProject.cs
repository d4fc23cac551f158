using System.Diagnostics;
using Tapi.Testing;

namespace Tapi.Editor.Tests;

/// <summary>A consumer's project on disk: what the package brings, taken from this checkout's build.</summary>
internal static class ConsumerProject
{
    public const string SourceName = "Program.cs";

    private static readonly string Source = Path.Combine(Repository.Root, "src");

    /// <summary>Writes the project and its source, and restores it.</summary>
    public static async Task<string> CreateAsync(string folder, string source, string items = "")
    {
        var path = Path.Combine(folder, "Consumer.csproj");
        await File.WriteAllTextAsync(path, Text(items));
        await File.WriteAllTextAsync(Path.Combine(folder, SourceName), source);
        await RestoreAsync(folder);
        return path;
    }

    private static string Text(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TapiSpecFolder>{Repository.Root}/specs/tapi/</TapiSpecFolder>
            <CustomAfterMicrosoftCommonTargets>{Source}/Tapi.Bindings/build/Tapi.Bindings.targets</CustomAfterMicrosoftCommonTargets>
          </PropertyGroup>
          <Import Project="{Source}/Tapi.Bindings/build/Tapi.Bindings.props" />
          <ItemGroup>
            <Reference Include="{Source}/Tapi.Runtime/bin/{Repository.Configuration}/net8.0/Tapi.Runtime.dll" />
            <Analyzer Include="{Source}/Tapi.Generator/bin/{Repository.Configuration}/netstandard2.0/Tapi.Generator.dll" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private static async Task RestoreAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "-nologo"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}
