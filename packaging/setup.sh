# Sourced by the scripts beside it. Goes to the project's folder and finds what they need: a JDK, Maven, system packages,
# a display. What is missing is installed where that is allowed; otherwise one sentence says what to do.

called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What JavaFX loads on Linux, each with the Debian package that brings it.
screen_libraries=(
    libgtk-3.so.0=libgtk-3-0 libGL.so.1=libgl1 libXtst.so.6=libxtst6 libXxf86vm.so.1=libxxf86vm1
    libfreetype.so.6=libfreetype6 libfontconfig.so.1=libfontconfig1 libpangoft2-1.0.so.0=libpangoft2-1.0-0
    font=fonts-dejavu-core
)

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    say "$*"
    exit 1
}

on_linux() {
    [[ $(uname) == Linux ]]
}

has_display() {
    ! on_linux || [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]
}

# need THING=PACKAGE…: a thing is a program, a shared library or "font".
need() {
    local each missing=()
    for each; do
        is_there "${each%=*}" || missing+=("${each#*=}")
    done
    if ((${#missing[@]})); then
        install_packages "${missing[@]}"
    fi
}

is_there() {
    case $1 in
        *.so.*)
            ! on_linux || [[ -n $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F "$1") ]]
            ;;
        font)
            ! on_linux || [[ -n $(find -L /usr/share/fonts /usr/local/share/fonts -name '*.[to]tf' -print -quit 2>/dev/null) ]]
            ;;
        *)
            command -v "$1" >/dev/null
            ;;
    esac
}

install_packages() {
    local as_root=()
    if ! command -v apt-get >/dev/null; then
        stop "Please install what Debian calls: $*. Then start this again."
    elif ((EUID != 0)); then
        sudo -n true 2>/dev/null || stop "Please run this and start again: sudo apt-get install $*"
        as_root=(sudo -n)
    fi
    say "Installing missing system packages: $*"
    ${as_root[@]+"${as_root[@]}"} apt-get update -qq >&2 || say "The list of packages could not be renewed; trying with the old one."
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" </dev/null >&2 \
        || stop "The packages could not be installed. Please run this and start again: sudo apt-get install $*"
}

# Sets JAVA_HOME to a JDK 25 or newer.
find_jdk() {
    local each
    for each in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
        "$(mac_jdk)" "$(jdk_on_path)"; do
        if is_jdk "$each"; then
            export JAVA_HOME=$each
            # Maven's own libraries make a JDK of this age print warnings that have nothing to do with us.
            export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
            return
        fi
    done
    stop "Tallyboard needs a JDK, version 25 or newer, such as Eclipse Temurin 25: please install one, or let JAVA_HOME point to it, and start again."
}

is_jdk() {
    [[ -n $1 && -x $1/bin/javac && -f $1/release ]] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [[ -n $version ]] && ((version >= 25))
}

mac_jdk() {
    if [[ -x /usr/libexec/java_home ]]; then
        /usr/libexec/java_home -v 25+ 2>/dev/null || true
    fi
}

jdk_on_path() {
    local javac
    if javac=$(command -v javac); then
        javac=$(readlink -f "$javac")
        printf '%s\n' "${javac%/bin/javac}"
    fi
}

# Compiles the application if anything changed, and lays the modules it uses side by side in target/modules.
build() {
    local stamp=target/built
    if [[ -f $stamp && -f target/run/tallyboard.jar && -z $(find pom.xml src/main -newer $stamp -print -quit) ]]; then
        return
    fi
    need mvn=maven
    say "Building Tallyboard. The first time this fetches libraries and takes a few minutes."
    mkdir -p target
    touch $stamp.begun # what is changed while the build runs is stale afterwards
    forget_old_modules
    mvn -q -B -ntp -Dstyle.color=never process-classes >&2
    rm -rf target/run # the classes that the JVM has kept for a quick start are stale as well
    mkdir -p target/run
    "$JAVA_HOME/bin/jar" --create --file target/run/tallyboard.jar -C target/classes .
    mv $stamp.begun $stamp
}

# After another version of a library was chosen, the old one must not lie beside it.
forget_old_modules() {
    if [[ pom.xml -nt target/modules || pom.xml -nt target/javafx ]]; then
        rm -rf target/modules target/javafx
    fi
}

# Mux's own client, by which the API is tested, as its lock file says.
install_sdk() {
    local there=target/sdk
    if [[ -d $there/node_modules && $there/package-lock.json -nt src/test/sdk/package-lock.json ]]; then
        return
    fi
    mkdir -p $there
    cp src/test/sdk/package.json src/test/sdk/package-lock.json $there
    (cd $there && npm ci --silent --no-audit --no-fund >&2) \
        || say "Mux's client could not be fetched; the test with it is left out."
    touch $there/package-lock.json
}

version() {
    sed -n 's:^    <version>\(.*\)</version>$:\1:p' pom.xml
}

# Runs a command in a way that lets a signal to this script end it at once.
run() {
    "$@" &
    wait $!
}

# Starts a virtual display on a free number. It ends with the script, like everything else the script has started.
start_display() {
    if ! on_linux; then
        return
    fi
    need Xvfb=xvfb "${screen_libraries[@]}"
    mkdir -p target
    rm -f target/display
    Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset 3>target/display 2>target/display.log &
    local server=$!
    until [[ -s target/display ]]; do
        kill -0 $server 2>/dev/null || stop "The virtual display did not start: $(tail -n 1 target/display.log)"
        sleep 0.1
    done
    DISPLAY=:$(<target/display)
    export DISPLAY
    unset WAYLAND_DISPLAY
}

end_started() {
    local each
    for each in $(jobs -p); do
        kill "$each" 2>/dev/null || true
    done
    wait
}

trap end_started EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
