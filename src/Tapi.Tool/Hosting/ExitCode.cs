namespace Tapi.Tool.Hosting;

/// <summary>What the command returns to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>TAPI, the record or the machine has something wrong with it; the output says what.</summary>
    public const int Failure = 1;

    /// <summary>The command line asks for something that there is not.</summary>
    public const int Usage = 2;
}
