using Tapi.Simulator;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Tests.Diagnosis;

/// <summary>What is wrong, in words, each with the remedy.</summary>
public class DoctorTests
{
    [Fact]
    public async Task A_machine_without_a_library_is_told_so()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("doctor"));
        Assert.Contains("It is missing", tool.Screen, StringComparison.Ordinal);
        Assert.Contains("sfc /scannow", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_OS_is_told_so()
    {
        using var tool = new Harness.Tool { IsWindows = false, Load = _ => throw new PlatformNotSupportedException("Not here.") };
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("doctor"));
        Assert.Contains("TAPI is a part of Windows", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_with_other_bits_is_told_apart()
    {
        using var tool = new Harness.Tool { Load = _ => throw new BadImageFormatException() };
        await tool.RunAsync("doctor");
        Assert.Contains("win-x86", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_healthy_machine_has_nothing_bad()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Success, await tool.RunAsync("doctor", "--json", "--simulated"));
        Assert.All(tool.Json.AsArray(), finding => Assert.Equal("Good", finding!["verdict"]!.ToString()));
        Assert.Contains(tool.Json.AsArray(), finding => finding!["subject"]!.ToString() == "Line 0, Front desk");
    }

    [Theory]
    [InlineData("lineInitializeExW", unchecked((int)0x80000048), "sc start TapiSrv")]
    [InlineData("lineNegotiateAPIVersion", unchecked((int)0x8000000C), "no version in common")]
    [InlineData("lineOpenW", unchecked((int)0x80000001), "Another program has it")]
    [InlineData("lineOpenW", unchecked((int)0x80000049), "may not own calls")]
    public async Task A_function_that_fails_has_a_remedy(string function, int error, string remedy)
    {
        using var pbx = new SimulatedPbx();
        using var hostile = new HostileLibrary(pbx);
        hostile.On(function).Always().Return(error);
        using var tool = new Harness.Tool { Load = _ => hostile };
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("doctor"));
        Assert.Contains(remedy, tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_lines_is_told_what_to_configure()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 0 });
        using var tool = new Harness.Tool { Load = _ => pbx };
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("doctor"));
        Assert.Contains("There is no line device", tool.Screen, StringComparison.Ordinal);
    }
}
