using System.Runtime.InteropServices;
using Tapi.Package.Tests.Harness;

namespace Tapi.Package.Tests.Consumers;

/// <summary>Programs of all kinds take the packages, build without a warning, and reach a connected call on the simulator.</summary>
public sealed class ConsumerTests(Packages packages)
{
    private static bool IsLinuxX64 => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    [Theory]
    [InlineData("net8.0", "<RollForward>Major</RollForward>")]
    [InlineData("net10.0", "")]
    [InlineData("net10.0", "<Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>")]
    [InlineData(
        "net10.0",
        "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>")]
    [InlineData(
        "net10.0",
        "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisMode>All</AnalysisMode><AnalysisLevel>latest</AnalysisLevel>"
        + "<NoWarn>CA1303;CA2000;CA2007</NoWarn>")]
    public async Task A_program_builds_and_reaches_a_connected_call(string framework, string properties)
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project(framework, properties, Sources.Simulator));
        consumer.Write("Program.cs", Sources.FirstCall);

        await consumer.BuildAsync();

        Assert.Contains("reached Connected", await consumer.RunAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""<PackageReference Include="PolySharp" Version="1.16.0" PrivateAssets="all" />""")]
    public async Task A_library_for_NET_Framework_compiles(string items)
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project(
            "net48",
            "<LangVersion>12</LangVersion>",
            items + """<PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />""",
            "Library"));
        consumer.Write(
            "Program.cs",
            Sources.FirstCall.Replace(", new Tapi.Simulator.SimulatedPbx(realTime: true)", string.Empty, StringComparison.Ordinal));

        await consumer.BuildAsync();
    }

    [Fact]
    public async Task A_library_with_public_bindings_serves_a_second_project()
    {
        var consumer = packages.NewConsumer();
        consumer.Write(
            "Telephony/Telephony.csproj", Sources.Project("net10.0", "<TapiVisibility>public</TapiVisibility>", output: "Library"));
        consumer.Write("App/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Telephony/Telephony.csproj" />
                {Sources.Simulator}
              </ItemGroup>
            </Project>
            """);
        consumer.Write("App/Program.cs", Sources.FirstCall);

        await consumer.BuildAsync("App");

        Assert.Contains("reached Connected", await consumer.RunAsync("--project", "App"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_with_the_diagnostics_alone_needs_no_unsafe_code_and_is_told_of_its_mistakes()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project(
            "net10.0",
            "<TapiGenerate>false</TapiGenerate><AllowUnsafeBlocks>false</AllowUnsafeBlocks><LangVersion>10</LangVersion>",
            output: "Library"));
        consumer.Write("Native.cs", """
            using System.Runtime.InteropServices;
            internal static class Native
            {
                [DllImport("tapi32.dll", SetLastError = true)]
                internal static extern int lineClose(uint hLine);
            }
            """);
        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TAPI2010.severity = none\n");

        Assert.DoesNotContain("TAPI", await consumer.BuildAsync(), StringComparison.Ordinal);

        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TAPI2010.severity = error\n");
        Assert.Contains("Native.cs(4,30): error TAPI2010: ", await consumer.FailToBuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_adds_the_page_of_a_vendors_function_and_replaces_one_of_ours()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project("net10.0", items: Sources.Simulator + """<TapiSpec Include="pages/*.md" />"""));
        consumer.Write("pages/nf-acmebeep.md", """
            ---
            UID: NF:tapi.lineAcmeBeep
            title: lineAcmeBeep function
            ---

            ## -description

            Lets the handset of a line beep.

            ## -syntax

            ```C
            LONG lineAcmeBeep(
              HLINE hLine,
              DWORD dwTimes
            );
            ```

            ## -parameters

            ### -param hLine [in]

            The line.

            ### -param dwTimes [in]

            How often.

            ## -returns

            A positive request identifier, or LINEERR_INVALLINEHANDLE.
            """);
        consumer.Write("pages/nf-drop.md", """
            ---
            UID: NF:tapi.lineDrop
            title: lineDrop function
            ---

            ## -description

            Our own words about the end of a call.

            ## -syntax

            ```C
            LONG lineDrop(
              HCALL  hCall,
              LPCSTR lpsUserUserInfo,
              DWORD  dwSize
            );
            ```

            ## -parameters

            ### -param hCall [in]

            The call.

            ### -param lpsUserUserInfo [in, optional]

            What the other side is told.

            ### -param dwSize [in]

            Its size in bytes.

            ## -returns

            A positive request identifier, or LINEERR_INVALCALLHANDLE.
            """);
        consumer.Write("Program.cs", Sources.FirstCall.Replace(
            "Console.WriteLine(",
            "Func<uint, System.Threading.CancellationToken, Task> beep = line.AcmeBeepAsync; await call.DropAsync(); "
            + "Console.WriteLine(beep.Method.Name + ",
            StringComparison.Ordinal));

        await consumer.BuildAsync("-p:GenerateDocumentationFile=true", "-p:NoWarn=CS1591", "-p:EmitCompilerGeneratedFiles=true");

        Assert.Contains("AcmeBeepAsyncreached Connected", await consumer.RunAsync(), StringComparison.Ordinal);
        Assert.Contains("Our own words about the end of a call.", consumer.Generated("Functions.lineDrop.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_another_language_is_left_alone()
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.vbproj", Sources.Project("net10.0", output: "Library"));
        consumer.Write("Native.vb", """
            Public Class Native
                Public Declare Auto Function lineClose Lib "tapi32.dll" (hLine As UInteger) As Integer
            End Class
            """);

        Assert.DoesNotContain("TAPI", await consumer.BuildAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_native_ahead_of_time_program_publishes_without_a_warning_and_runs()
    {
        Assert.SkipUnless(IsLinuxX64, "Publishes for linux-x64.");
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project("net10.0", "<PublishAot>true</PublishAot>", Sources.Simulator));
        consumer.Write("Program.cs", Sources.FirstCall);

        await consumer.PublishAsync("-r", "linux-x64", "-o", "out");

        Assert.Contains("reached Connected", await consumer.ExecuteAsync("out/Consumer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trimmed_program_publishes_without_a_warning_and_runs()
    {
        Assert.SkipUnless(IsLinuxX64, "Publishes for linux-x64.");
        var consumer = packages.NewConsumer();
        consumer.Write(
            "Consumer.csproj",
            Sources.Project(
                "net10.0",
                "<PublishTrimmed>true</PublishTrimmed><TrimMode>full</TrimMode><SelfContained>true</SelfContained>",
                Sources.Simulator));
        consumer.Write("Program.cs", Sources.FirstCall);

        await consumer.PublishAsync("-r", "linux-x64", "-o", "out");

        Assert.Contains("reached Connected", await consumer.ExecuteAsync("out/Consumer"), StringComparison.Ordinal);
    }
}
