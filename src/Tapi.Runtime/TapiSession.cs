namespace Tapi;

/// <summary>
/// Keeps a program working with TAPI: what TAPI takes away, with <c>LINE_CLOSE</c>, <c>LINEDEVSTATE_REINIT</c> or the end of its
/// service, is opened again.
/// </summary>
/// <example>
/// <code>
/// await TapiSession.RunAsync(
///     () => LineApp.Initialize("Call logger"),
///     (app, lost) => LogAsync(app, lost),
///     stop);
/// </code>
/// </example>
public static class TapiSession
{
    /// <summary>Initializes an application and works with it; does both again whenever the application is lost.</summary>
    /// <typeparam name="TApplication">The type of the application.</typeparam>
    /// <param name="initialize">Initializes the application. If it fails with a <see cref="TapiException"/>, it is tried again.</param>
    /// <param name="run">
    /// Works with the application. Its token is canceled when the application is lost, or when everything is to end. After that it may
    /// finish what it has begun: the application is disposed when it returns. After a <see cref="TapiException"/>, and after any
    /// exception that follows a loss, the work begins again.
    /// </param>
    /// <param name="cancellationToken">Ends the work for good.</param>
    /// <param name="options">How long to pause between two attempts, and who is told; null for the defaults.</param>
    /// <returns>Ends when <paramref name="run"/> returns although nothing was lost.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public static Task RunAsync<TApplication>(
        Func<TApplication> initialize,
        Func<TApplication, CancellationToken, Task> run,
        CancellationToken cancellationToken = default,
        TapiSessionOptions? options = null)
        where TApplication : TapiApplication =>
        RepeatAsync(initialize, static app => app.Lost, static app => app.LossReason, run, options, cancellationToken);

    /// <summary>Opens a line or a phone and works with it; does both again whenever TAPI closes it.</summary>
    /// <typeparam name="T">The type of what is opened.</typeparam>
    /// <param name="open">Opens it. If it fails with a <see cref="TapiException"/>, it is tried again.</param>
    /// <param name="run">Works with it. Its token is canceled when it is closed, or when everything is to end.</param>
    /// <param name="cancellationToken">Ends the work for good: pass the token of the application's session.</param>
    /// <param name="options">How long to pause between two attempts, and who is told; null for the defaults.</param>
    /// <returns>Ends when <paramref name="run"/> returns although it was not closed.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public static Task KeepOpenAsync<T>(
        Func<T> open,
        Func<T, CancellationToken, Task> run,
        CancellationToken cancellationToken = default,
        TapiSessionOptions? options = null)
        where T : TapiObject =>
        RepeatAsync(open, static one => one.Released, static one => one.ReleaseReason, run, options, cancellationToken);

    private static async Task RepeatAsync<T>(
        Func<T> open,
        Func<T, CancellationToken> loss,
        Func<T, string?> reason,
        Func<T, CancellationToken, Task> run,
        TapiSessionOptions? options,
        CancellationToken cancellationToken)
        where T : class, IAsyncDisposable
    {
        _ = open ?? throw new ArgumentNullException(nameof(open));
        _ = run ?? throw new ArgumentNullException(nameof(run));
        options ??= new TapiSessionOptions();
        for (var pause = options.FirstPause; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? why;
            try
            {
                var opened = open();
                await using (opened.ConfigureAwait(false))
                {
                    pause = options.FirstPause;
                    using var linked = CancellationTokenSource.CreateLinkedTokenSource(loss(opened), cancellationToken);
                    try
                    {
                        await run(opened, linked.Token).ConfigureAwait(false);
                        cancellationToken.ThrowIfCancellationRequested();
                        if (!loss(opened).IsCancellationRequested)
                        {
                            return;
                        }
                    }
                    catch (Exception) when (loss(opened).IsCancellationRequested && !cancellationToken.IsCancellationRequested)
                    {
                        // It is about what is gone.
                    }

                    why = reason(opened);
                }
            }
            catch (TapiException failure) when (!cancellationToken.IsCancellationRequested)
            {
                why = failure.Message;
            }

            options.Restarting?.Invoke(why ?? string.Empty);
            await options.Wait(pause, cancellationToken).ConfigureAwait(false);
            pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, options.LongestPause.Ticks));
        }
    }
}
