namespace Tapi;

/// <summary>A TAPI function failed.</summary>
public class TapiException : Exception
{
    /// <summary>Describes a failure that TAPI reported.</summary>
    /// <param name="function">The native function that failed.</param>
    /// <param name="errorCode">The negative result; any value, the list of errors is open.</param>
    /// <param name="errorName">The C name of the error, or <see langword="null"/> when it is unknown.</param>
    public TapiException(string function, int errorCode, string? errorName)
        : this(function, errorCode, errorName, Describe(function, errorCode, errorName))
    {
    }

    /// <summary>Describes a failure in words of its own.</summary>
    /// <param name="function">The native function that failed.</param>
    /// <param name="errorCode">The negative result, or <see langword="null"/> when no function reported one.</param>
    /// <param name="errorName">The C name of the error, or <see langword="null"/>.</param>
    /// <param name="message">The whole message.</param>
    protected TapiException(string function, int? errorCode, string? errorName, string message)
        : base(message)
    {
        Function = function;
        ErrorCode = errorCode;
        ErrorName = errorName;
    }

    /// <summary>The native function that failed.</summary>
    public string Function { get; }

    /// <summary>The native result, negative; <see langword="null"/> when no function reported an error.</summary>
    public int? ErrorCode { get; }

    /// <summary>The C name of the error, or <see langword="null"/> when it is unknown.</summary>
    public string? ErrorName { get; }

    private static string Describe(string function, int errorCode, string? errorName) =>
        errorName is null
            ? $"{function} failed: 0x{errorCode:X8}"
            : $"{function} failed: {errorName} (0x{errorCode:X8})";

    /// <summary>Throws when a native result is an error.</summary>
    /// <param name="result">The result: negative is an error.</param>
    /// <param name="create">Makes the exception for it.</param>
    public static void ThrowIfFailed(int result, Func<int, TapiException> create)
    {
        if (result < 0)
        {
            throw (create ?? throw new ArgumentNullException(nameof(create)))(result);
        }
    }
}
