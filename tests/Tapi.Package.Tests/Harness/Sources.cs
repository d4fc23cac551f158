namespace Tapi.Package.Tests.Harness;

/// <summary>The texts of the consumers' projects.</summary>
internal static class Sources
{
    /// <summary>Dials on the simulator and prints the state that the call reaches. Needs no implicit usings.</summary>
    public const string FirstCall = """
        using System;
        using System.Threading.Tasks;
        using Tapi;

        namespace Consumer
        {
            internal static class Program
            {
                private static async Task Main()
                {
                    await using var app = LineApp.Initialize("Consumer", new Tapi.Simulator.SimulatedPbx(realTime: true));
                    await using var line = app.GetDevice(0).Open(LineCallPrivilege.None, default, LineMediaMode.InteractiveVoice);
                    await using var call = await line.MakeCallAsync("5551234", countryCode: 0).ConfigureAwait(false);
                    var message = await call.CallState.WaitAsync(state => state.State == LineCallState.Connected).ConfigureAwait(false);
                    Console.WriteLine("reached " + message.State);
                }
            }
        }
        """;

    public static string Project(
        string framework, string properties = "", string items = "", string output = "Exe", string parts = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{output}</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Tapi.Bindings" Version="0.1.0-*" />
            {items}
          </ItemGroup>
          {parts}
        </Project>
        """;

    public const string Simulator = """<PackageReference Include="Tapi.Simulator" Version="0.1.0-*" />""";
}
