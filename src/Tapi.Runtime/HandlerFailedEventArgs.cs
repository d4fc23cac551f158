namespace Tapi;

/// <summary>An exception that has no caller: of a message handler, or of an action after the end of a request.</summary>
public sealed class HandlerFailedEventArgs : EventArgs
{
    internal HandlerFailedEventArgs(Exception exception, TapiObject? about, object? message)
    {
        Exception = exception;
        Object = about;
        Message = message;
    }

    /// <summary>The exception.</summary>
    public Exception Exception { get; }

    /// <summary>The line, call or phone that it is about; <see langword="null"/> for a handler of the application's own messages.</summary>
    public TapiObject? Object { get; }

    /// <summary>The message that was handled; <see langword="null"/> when the exception is not a handler's.</summary>
    public object? Message { get; }
}
